// Menus are `<details class="menu">`: one is open at a time, and Escape or a click elsewhere closes it.
export function listenToMenus(): void {
  document.addEventListener("click", (event) => closeOthers((event.target as Element).closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    const open = document.querySelector<HTMLDetailsElement>("details.menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary")?.focus();
    }
  });
}

function closeOthers(kept: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (menu !== kept) {
      menu.open = false;
    }
  }
}
