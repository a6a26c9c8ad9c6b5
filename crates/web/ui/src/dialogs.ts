// The panel beside the page and the box for search and commands: `data-panel` on a link opens its page's content in
// the panel; what is saved there closes it, and the page behind brings itself up to date.
type Htmx = { ajax: (verb: string, url: string, options: Record<string, unknown>) => Promise<unknown> };

let opener: HTMLElement | null = null;

export function listenToDialogs(htmx: Htmx): void {
  document.addEventListener("click", (event) => {
    const origin = event.target as Element;
    const link = origin.closest<HTMLAnchorElement>("a[data-panel]");
    if (link && isPlain(event)) {
      event.preventDefault();
      void openPanel(htmx, link.href, link);
    }
    // Outside of a dialog, what closes one is the link that it is.
    const closing = origin.closest("[data-close]")?.closest("dialog");
    if (closing) {
      event.preventDefault();
      closing.close();
    }
    if (origin instanceof HTMLDialogElement && !origin.matches("[data-keep]")) {
      origin.close();
    }
  });
  document.body.addEventListener("saved", () => panel()?.close());
  panel()?.addEventListener("close", () => {
    panelBody()?.replaceChildren();
    opener?.focus();
  });
}

export async function openPanel(htmx: Htmx, url: string, from: HTMLElement | null): Promise<void> {
  opener = from;
  await htmx.ajax("GET", url, { target: "#panel-body", select: "#content", swap: "innerHTML", push: "false" });
  const dialog = panel();
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
  dialog?.querySelector<HTMLElement>("[autofocus]")?.focus();
}

function panel(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>("#panel");
}

function panelBody(): HTMLElement | null {
  return document.querySelector("#panel-body");
}

/** A click that the browser should not take for "open elsewhere". */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
