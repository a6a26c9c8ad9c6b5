// Keys: `j` and `k` move through the rows of the page, the letters named by `data-key` in the row press what bears
// them; `/` goes to the filter, `?` opens the list of keys (templates/help/shortcuts.html says what is here). Nothing
// happens while somebody types.
export function listenToShortcuts(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    // Whatever has the focus and can be pressed is pressed by Enter itself.
    if (event.key === "Enter" && event.target instanceof Element && event.target.closest("a, button, summary, label")) {
      return;
    }
    if (handle(event.key)) {
      event.preventDefault();
    }
  });
}

function handle(key: string): boolean {
  switch (key) {
    case "j":
      return move(1);
    case "k":
      return move(-1);
    case "/": {
      const filter = document.querySelector<HTMLElement>("[data-filter]");
      filter?.focus();
      return filter !== null;
    }
    case "?":
      document.querySelector<HTMLElement>("[data-help]")?.click();
      return true;
    case "Enter":
      return pressInRow("open");
    default:
      return /^[a-z]$/.test(key) && pressInRow(key);
  }
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#main [data-row]")];
}

function current(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#main [data-row][data-at]");
}

function move(by: number): boolean {
  const all = rows();
  if (all.length === 0) {
    return false;
  }
  const at = current();
  const index = at ? all.indexOf(at) + by : by > 0 ? 0 : all.length - 1;
  const next = all[Math.max(0, Math.min(all.length - 1, index))];
  at?.removeAttribute("data-at");
  next?.setAttribute("data-at", "");
  next?.scrollIntoView({ block: "nearest" });
  next?.querySelector<HTMLElement>("[data-key='open']")?.focus({ preventScroll: true });
  return true;
}

function pressInRow(key: string): boolean {
  const row = current() ?? (document.activeElement?.closest<HTMLElement>("[data-row]") ?? null);
  const found = row?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  found?.click();
  return found !== null && found !== undefined;
}


function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"));
}
