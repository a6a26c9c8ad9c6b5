// A file that is dropped on a form is sent by it. One that is larger than the server takes is not sent at all: a browser
// would show a broken connection instead of the server's words.
export function listenToDrops(): void {
  document.addEventListener("dragover", (event) => {
    const form = dropOf(event);
    if (form) {
      event.preventDefault();
      form.toggleAttribute("data-over", true);
    }
  });
  document.addEventListener("dragleave", (event) => {
    const form = dropOf(event);
    if (form && !form.contains(event.relatedTarget as Node | null)) {
      form.removeAttribute("data-over");
    }
  });
  document.addEventListener("drop", (event) => {
    const form = dropOf(event);
    const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
    if (!form || !input || !event.dataTransfer?.files.length) {
      return;
    }
    event.preventDefault();
    form.removeAttribute("data-over");
    input.files = event.dataTransfer.files;
    if (isSmallEnough(form, input) && form.hasAttribute("data-drop-sends")) {
      form.requestSubmit();
    }
  });
  document.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    const form = input.type === "file" ? input.closest<HTMLFormElement>("[data-drop]") : null;
    if (form) {
      isSmallEnough(form, input);
    }
  });
  document.addEventListener("submit", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>("[data-drop]");
    const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
    if (form && input && !isSmallEnough(form, input)) {
      event.preventDefault();
    }
  });
}

function dropOf(event: Event): HTMLFormElement | null {
  return (event.target as Element).closest<HTMLFormElement>("[data-drop]");
}

function isSmallEnough(form: HTMLFormElement, input: HTMLInputElement): boolean {
  const largest = Number(form.dataset.largest ?? Infinity);
  const fits = (input.files?.[0]?.size ?? 0) <= largest;
  form.querySelector("[data-too-large]")?.toggleAttribute("hidden", fits);
  return fits;
}
