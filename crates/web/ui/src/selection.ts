// Rows that are chosen in a form with `data-selection`: by their boxes, by Shift and a click for a range, by `x`, by
// the box of the page. What shall be done with them opens in the side panel; `s`, `b`, `n`, `c` do so for one row, and
// `e` opens its editor.
import { type Htmx, openPanel } from "./dialogs";

const SETTINGS: Record<string, string> = { s: "status", b: "blocker", n: "next", c: "confirm" };

// A row is chosen by the box that `x` presses.
const BOX = "input[type=checkbox][data-key='x']";

// By id, not by box: a list that brings itself up to date may put another line where one was.
const chosen = new Set<string>();
let last: string | null = null;

export function listenToSelection(htmx: Htmx): void {
  document.addEventListener("click", (event) => {
    const box = boxOf(event.target);
    if (box) {
      choose(box, event.shiftKey);
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.matches("[data-select-page]")) {
      const { checked } = event.target;
      boxes().forEach((box) => (checked ? chosen.add(box.value) : chosen.delete(box.value)));
    }
    show();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-selection]")) {
      event.preventDefault();
      const button = event.submitter as HTMLButtonElement;
      void openPanel(htmx, address(form, new FormData(form, button), button.getAttribute("formaction")), button);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "e" && !event.ctrlKey && !event.metaKey && !event.altKey && !isBusy(event.target)) {
      openLine(htmx);
    }
    const setting = SETTINGS[event.key];
    if (setting && !event.ctrlKey && !event.metaKey && !event.altKey && !isBusy(event.target)) {
      editRow(htmx, setting);
    }
  });
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (chosen.size > 0 && text !== "" && !isBusy(event.target)) {
      event.preventDefault();
      void paste(htmx, text);
    }
  });
  document.body.addEventListener("saved", () => {
    chosen.clear();
    show();
  });
  document.addEventListener("htmx:after:swap", show);
  show();
}

function choose(box: HTMLInputElement, isRange: boolean): void {
  const all = boxes();
  const from = all.findIndex((other) => other.value === last);
  const to = all.indexOf(box);
  const range = isRange && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [box];
  range.forEach((one) => (box.checked ? chosen.add(one.value) : chosen.delete(one.value)));
  last = box.value;
  show();
}

/** Shows what is chosen; what is no longer on the page is chosen no more. */
function show(): void {
  const all = boxes();
  const here = new Set(all.map((box) => box.value));
  [...chosen].filter((value) => !here.has(value)).forEach((value) => chosen.delete(value));
  for (const box of all) {
    box.checked = chosen.has(box.value);
    box.closest("[data-row]")?.setAttribute("aria-selected", String(box.checked));
  }
  const page = document.querySelector<HTMLInputElement>("[data-select-page]");
  if (page) {
    page.checked = all.length > 0 && chosen.size === all.length;
    page.indeterminate = chosen.size > 0 && chosen.size < all.length;
  }
  const bar = document.querySelector<HTMLElement>("[data-selected-bar]");
  bar?.toggleAttribute("data-shown", chosen.size > 0);
  const count = bar?.querySelector<HTMLElement>("[data-selected-count]");
  if (count) {
    count.textContent = chosen.size > 0 ? `${count.dataset.selectedCount} ${chosen.size.toLocaleString(document.documentElement.lang)}` : "";
  }
  const whole = bar?.querySelector<HTMLInputElement>("[data-select-all]");
  if (whole && chosen.size === 0) {
    whole.checked = false;
  }
}

function address(form: HTMLFormElement, data: FormData, action: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of data) {
    // All that the filter finds: the lines of this page need not be named.
    if (name !== "line" || !data.has("all")) {
      query.append(name, String(value));
    }
  }
  return `${action ?? form.action}?${query}`;
}

function editRow(htmx: Htmx, setting: string): void {
  const row = document.querySelector<HTMLElement>("#main [data-row][data-at]") ?? document.activeElement?.closest<HTMLElement>("[data-row]");
  const box = row?.querySelector<HTMLInputElement>("input[name='line']");
  if (box?.form && !row?.querySelector(`[data-key="${Object.keys(SETTINGS).find((key) => SETTINGS[key] === setting)}"]`)) {
    const data = new FormData();
    data.set("set", setting);
    data.set("line", box.value);
    data.set("found", new FormData(box.form).get("found") ?? "");
    void openPanel(htmx, address(box.form, data), row?.querySelector<HTMLElement>("[data-key='open']") ?? null);
  }
}

/** The editor of the row's line, where the row does not offer it itself. */
function openLine(htmx: Htmx): void {
  const row = document.querySelector<HTMLElement>("#main [data-row][data-at]") ?? document.activeElement?.closest<HTMLElement>("[data-row]");
  const box = row?.querySelector<HTMLInputElement>("[data-selection] input[name='line']");
  if (box?.form && !row?.querySelector('[data-key="e"]')) {
    void openPanel(htmx, new URL(`../lines/${box.value}/edit`, box.form.action).href, row?.querySelector<HTMLElement>("[data-key='open']") ?? null);
  }
}

async function paste(htmx: Htmx, text: string): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("[data-selection]");
  if (form) {
    const data = new FormData(form);
    data.set("set", "paste");
    data.delete("all");
    await openPanel(htmx, address(form, data), null);
    const field = document.querySelector<HTMLTextAreaElement>("#panel [name='pasted']");
    if (field) {
      field.value = text;
    }
  }
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`[data-selection] ${BOX}`)];
}

function boxOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.matches(`[data-selection] ${BOX}`) ? target : null;
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
  return isTyping || document.querySelector("dialog[open]") !== null;
}
