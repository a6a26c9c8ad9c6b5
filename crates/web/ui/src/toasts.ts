// A toast stays while it can be undone or says what went wrong; one that only confirms goes by itself.
const SHOWN_FOR_MS = 8_000;

export function listenToToasts(): void {
  const region = document.querySelector("#toasts");
  if (!region) {
    return;
  }
  region.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-dismiss]")) {
      (event.target as Element).closest(".toast-note")?.remove();
    }
  });
  // What was undone is not offered again.
  region.addEventListener("submit", (event) => {
    const toast = (event.target as Element).closest(".toast-note");
    toast?.addEventListener("htmx:finally:request", () => toast.remove(), { once: true });
  });
  const watch = (toast: Element): void => {
    if (toast.matches("[data-passing]")) {
      setTimeout(() => toast.remove(), SHOWN_FOR_MS);
    }
  };
  region.querySelectorAll(".toast-note").forEach(watch);
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const added of change.addedNodes) {
        if (added instanceof Element) {
          watch(added);
        }
      }
    }
  }).observe(region, { childList: true });
}
