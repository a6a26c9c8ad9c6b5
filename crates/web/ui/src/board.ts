// A board by mouse: a card that is dropped on a column presses the button of its own menu that moves it there, so that
// mouse, keyboard and touch do the same.
export function listenToBoard(): void {
  let card: HTMLElement | null = null;

  const clear = (): void => {
    for (const marked of document.querySelectorAll("[data-dragged], [data-over]")) {
      marked.removeAttribute("data-dragged");
      marked.removeAttribute("data-over");
    }
  };

  document.addEventListener("dragstart", (event) => {
    card = closest(event, "[data-card]");
    if (card && event.dataTransfer) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.innerText);
      card.setAttribute("data-dragged", "");
    }
  });
  document.addEventListener("dragover", (event) => {
    const column = closest(event, "[data-column]");
    for (const marked of document.querySelectorAll("[data-over]")) {
      if (marked !== column) {
        marked.removeAttribute("data-over");
      }
    }
    if (column && card && mover(card, column)) {
      event.preventDefault();
      column.setAttribute("data-over", "");
    }
  });
  document.addEventListener("drop", (event) => {
    const column = closest(event, "[data-column]");
    const button = column && card ? mover(card, column) : null;
    if (button) {
      event.preventDefault();
      button.form?.requestSubmit(button);
    }
  });
  document.addEventListener("dragend", () => {
    card = null;
    clear();
  });
}

/** The button of the card that moves it to the column; none where it stands there already. */
function mover(card: HTMLElement, column: HTMLElement): HTMLButtonElement | null {
  const buttons = [...card.querySelectorAll<HTMLButtonElement>("button[name='to']")];
  return buttons.find((button) => button.value === column.dataset.column) ?? null;
}

function closest(event: DragEvent, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}
