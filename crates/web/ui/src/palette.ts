// The box for search and commands: Ctrl or Cmd and K, or a press of what bears `data-palette`, opens it. What is typed
// fetches what is offered; arrows move through it while the focus stays in the field, and Enter goes there.
export function listenToPalette(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#palette");
  const input = dialog?.querySelector<HTMLInputElement>("input");
  const results = dialog?.querySelector<HTMLElement>("#palette-results");
  if (!dialog || !input || !results) {
    return;
  }
  const open = (): void => {
    if (!dialog.open) {
      dialog.showModal();
    }
    input.focus();
    input.select();
    input.dispatchEvent(new Event("offer"));
  };
  document.addEventListener("keydown", (event) => {
    const isOpener = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    if (isOpener) {
      event.preventDefault();
      if (dialog.open) {
        dialog.close();
      } else {
        open();
      }
    }
  });
  document.addEventListener("click", (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (isPlain && (event.target as Element).closest("[data-palette]")) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, results, event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter") {
      const chosen = options(results).find((option) => option.matches("[data-at]"));
      if (chosen) {
        event.preventDefault();
        chosen.click();
      }
    }
  });
  new MutationObserver(() => {
    choose(input, results, 0);
    const said = dialog.querySelector("#palette-status");
    if (said) {
      said.textContent = results.querySelector<HTMLElement>("[data-found]")?.dataset["found"] ?? "";
    }
  }).observe(results, { childList: true });
}

function options(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>("[role=option]")];
}

function move(input: HTMLInputElement, results: HTMLElement, by: number): void {
  const all = options(results);
  const at = all.findIndex((option) => option.matches("[data-at]"));
  choose(input, results, (at + by + all.length) % Math.max(1, all.length));
}

/** Marks an option, and says so to those who hear the page. */
function choose(input: HTMLInputElement, results: HTMLElement, index: number): void {
  input.removeAttribute("aria-activedescendant");
  for (const [position, option] of options(results).entries()) {
    const isChosen = position === index;
    option.id = `palette-option-${position}`;
    option.toggleAttribute("data-at", isChosen);
    option.setAttribute("aria-selected", String(isChosen));
    if (isChosen) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }
}
