// What makes pages quicker to work with. Every page works without it: it replaces parts instead of loading pages,
// opens forms beside the list they belong to, and listens to the keyboard.
import htmx from "htmx.org";
import { listenToCells } from "./cells";
import { listenToBoard } from "./board";
import { listenToDialogs } from "./dialogs";
import { listenToDrops } from "./drops";
import { listenToMeeting } from "./meeting";
import { listenToEditors } from "./editor";
import { listenToMenus } from "./menus";
import { listenToPalette } from "./palette";
import { listenToSelection } from "./selection";
import { listenToShortcuts } from "./shortcuts";
import { listenToToasts } from "./toasts";

const csrf = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = (event as CustomEvent<{ ctx: { request: { headers: Record<string, string> } } }>).detail;
  ctx.request.headers["X-CSRF-Token"] = csrf;
});

listenToDialogs(htmx);
listenToEditors();
listenToMenus();
listenToToasts();
listenToSelection(htmx);
listenToCells(htmx);
listenToPalette();
listenToShortcuts();
listenToBoard();
listenToMeeting();
listenToDrops();
