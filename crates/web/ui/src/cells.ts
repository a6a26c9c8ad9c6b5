// A cell that is edited in its place: its form takes the place of what it showed; Escape and its cross bring that back.
type Htmx = { process: (element: Element) => void };

const before = new WeakMap<Element, string>();

export function listenToCells(htmx: Htmx): void {
  document.addEventListener(
    "click",
    (event) => {
      const cell = (event.target as Element).closest(".cell-edit")?.closest("td");
      if (cell) {
        before.set(cell, cell.innerHTML);
      }
    },
    { capture: true },
  );
  document.addEventListener("click", (event) => {
    const cancel = (event.target as Element).closest("[data-cell-cancel]");
    if (cancel?.closest("td")) {
      event.preventDefault();
      restore(htmx, cancel.closest("td"));
    }
  });
  document.addEventListener("keydown", (event) => {
    const cell = event.key === "Escape" ? (event.target as Element).closest("[data-cell]")?.closest("td") : null;
    if (cell) {
      event.preventDefault();
      restore(htmx, cell);
    }
  });
  document.addEventListener("htmx:after:swap", () => {
    const form = document.querySelector("td [data-cell]");
    if (form && !form.contains(document.activeElement)) {
      form.querySelector<HTMLElement>("[autofocus]")?.focus();
    }
  });
}

function restore(htmx: Htmx, cell: Element | null): void {
  const kept = cell ? before.get(cell) : undefined;
  if (cell && kept !== undefined) {
    cell.innerHTML = kept;
    htmx.process(cell);
    cell.querySelector<HTMLElement>(".cell-edit")?.focus();
  }
}
