// Two ways to use a page: a pointer, and a keyboard without one.
import assert from "node:assert/strict";

/** Clicks what it is told to. */
export function pointer(page) {
  return {
    press: (control) => control.click(),
    tick: (box) => box.check(),
    type: (field, text) => field.fill(text),
    choose: (select, index) => select.selectOption({ index }),
    pick: (radio) => radio.check(),
    page,
  };
}

/** Goes from one control to the next by Tab, as somebody does who cannot point. */
export function keyboard(page) {
  const focused = (control) => control.evaluate((element) => element === document.activeElement);
  const reach = async (control) => {
    await control.waitFor();
    for (let step = 0; step < 250; step += 1) {
      if (await focused(control)) {
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`not to be reached by Tab: ${control}`);
  };
  return {
    press: async (control) => {
      await reach(control);
      await page.keyboard.press("Enter");
    },
    tick: async (box) => {
      await reach(box);
      if (!(await box.isChecked())) {
        await page.keyboard.press("Space");
      }
    },
    type: async (field, text) => {
      await reach(field);
      if ((await field.getAttribute("type")) === "date") {
        // Its parts are typed in the order of the browser's own language, which is American English.
        const [year, month, day] = text.split("-");
        await page.keyboard.type(`${month}${day}${year}`);
      } else {
        await page.keyboard.press("Control+a");
        await page.keyboard.insertText(text);
      }
      assert.equal(await field.inputValue(), text);
    },
    choose: async (select, index) => {
      await reach(select);
      for (let step = await select.evaluate((element) => element.selectedIndex); step < index; step += 1) {
        await page.keyboard.press("ArrowDown");
      }
    },
    pick: async (radio) => {
      const group = page.locator(`input[type=radio][name='${await radio.getAttribute("name")}']:visible`);
      const current = group.and(page.locator(":checked"));
      await reach((await current.count()) > 0 ? current.first() : group.first());
      if (!(await radio.isChecked())) {
        await page.keyboard.press("Space");
      }
      for (let step = 0; step < (await group.count()) && !(await radio.isChecked()); step += 1) {
        await page.keyboard.press("ArrowDown");
      }
    },
    page,
  };
}
