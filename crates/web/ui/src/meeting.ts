// A meeting: arrow keys go to the blocker before and after, a form that was saved in place is emptied, and the minutes
// are copied with one press.
export function listenToMeeting(): void {
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, summary");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || document.querySelector("dialog[open]")) {
      return;
    }
    document.querySelector<HTMLElement>(`[data-arrow="${CSS.escape(event.key)}"]`)?.click();
  });
  let sent: HTMLFormElement | null = null;
  document.addEventListener("submit", (event) => {
    sent = event.target instanceof HTMLFormElement && event.target.matches("[data-empties]") ? event.target : null;
  });
  document.body.addEventListener("saved", () => {
    sent?.reset();
    sent = null;
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.querySelector<HTMLTextAreaElement>(button.dataset.copy ?? "");
  if (source) {
    await navigator.clipboard.writeText(source.value);
    button.lastChild?.replaceWith(button.dataset.copied ?? "");
  }
}
