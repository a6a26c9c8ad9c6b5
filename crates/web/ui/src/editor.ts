// Forms that count while somebody writes: signs of a note, units that remain, sums; the tree of statuses that is
// narrowed by typing; the choice that what is written beside it means. Saved by Ctrl or Cmd and Enter.
export function listenToEditors(): void {
  document.addEventListener("input", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.matches("[data-filters]")) {
      narrow(input);
    }
    if (input.matches("[data-takes-of]")) {
      showRest(input);
    }
    if (input.matches("[data-adds-to]")) {
      showSum(input);
    }
    if (input.matches("[data-picks]")) {
      pick(input);
    }
    countSigns(input);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-save-keys]");
    if (form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>("button.btn-main[type=submit]"));
    }
  });
}

function format(number: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(number);
}

function countSigns(input: HTMLElement): void {
  const counter = document.querySelector<HTMLElement>(`[data-count-of="${CSS.escape(input.id)}"]`);
  if (!counter || !(input instanceof HTMLTextAreaElement)) {
    return;
  }
  const most = Number(counter.dataset["most"]);
  const signs = [...input.value.trim()].length;
  counter.textContent = `${signs}/${most}`;
  counter.toggleAttribute("data-over", signs > most);
}

function showRest(input: HTMLInputElement): void {
  const output = input.form?.querySelector<HTMLElement>("[data-rest]");
  const rest = Number(input.dataset["takesOf"]) - Number(input.value || 0);
  if (output) {
    output.textContent = format(rest);
    output.toggleAttribute("data-over", rest < 0);
  }
}

function showSum(input: HTMLInputElement): void {
  const output = input.form?.querySelector<HTMLElement>("[data-sum]");
  const all = input.form?.querySelectorAll<HTMLInputElement>("[data-adds-to]") ?? [];
  const sum = [...all].reduce((total, one) => total + Number(one.value || 0), 0);
  if (output) {
    output.textContent = format(sum);
    output.toggleAttribute("data-over", sum !== Number(input.dataset["addsTo"]));
  }
}

function pick(input: HTMLElement): void {
  const value = input.dataset["picks"] ?? "";
  const radio = input.closest("fieldset")?.querySelector<HTMLInputElement>(`input[type=radio][value="${CSS.escape(value)}"]`);
  if (radio) {
    radio.checked = true;
  }
}

function narrow(input: HTMLInputElement): void {
  const tree = document.querySelector(input.dataset["filters"] ?? "");
  if (!tree) {
    return;
  }
  const wanted = fold(input.value);
  let found = 0;
  for (const leaf of tree.querySelectorAll<HTMLElement>("[data-find]")) {
    const above = leaf.closest("details")?.querySelector(":scope > summary")?.textContent ?? "";
    const fits = wanted === "" || fold(`${above} ${leaf.dataset["find"] ?? ""}`).includes(wanted);
    leaf.hidden = !fits;
    found += fits ? 1 : 0;
  }
  for (const branch of tree.querySelectorAll<HTMLDetailsElement>("details")) {
    const has = branch.querySelector("[data-find]:not([hidden])") !== null;
    branch.hidden = !has;
    branch.open = wanted === "" ? branch.querySelector(":checked") !== null : has;
  }
  tree.querySelector("[data-none]")?.toggleAttribute("hidden", found > 0);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
}
