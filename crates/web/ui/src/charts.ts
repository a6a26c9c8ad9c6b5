// Charts: what the server says is drawn becomes a drawing. Its figures stand beside it as a table, whose links lead
// where the marks do; a chart that could not be fetched says so and can be asked for again.
import { BarChart, CustomChart, HeatmapChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { heightOf, optionsOf } from "./chart-options";
import type { Drawing } from "./drawing";
import { coloursOf } from "./chart-colours";

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** A page of A4 or Letter between its margins, in CSS pixels: no event comes between its layout and the paper. */
const PAPER_WIDTH = 640;
let isOnPaper = false;

const drawn = new Map<HTMLElement, EChartsType>();
const sizes = new ResizeObserver((entries) => {
  for (const entry of entries) {
    draw(entry.target as HTMLElement);
  }
});

function drawAll(): void {
  for (const [element, chart] of drawn) {
    if (!element.isConnected) {
      chart.dispose();
      sizes.unobserve(element);
      drawn.delete(element);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-drawing]")) {
    if (!drawn.has(element)) {
      // It is drawn when it is first measured.
      drawn.set(element, init(element, undefined, { renderer: "svg", width: 300, height: 200 }));
      sizes.observe(element);
      listen(element);
    }
  }
}

function draw(element: HTMLElement): void {
  const chart = drawn.get(element);
  const width = isOnPaper ? PAPER_WIDTH : element.clientWidth;
  if (!chart || width === 0) {
    return;
  }
  const drawing = JSON.parse(element.dataset["drawing"] ?? "{}") as Drawing;
  const family = getComputedStyle(element).fontFamily;
  const style = { colours: coloursOf(element), family, language: document.documentElement.lang, width };
  const height = heightOf(drawing, style);
  element.style.height = `${height}px`;
  chart.resize({ width, height });
  const answer = element.getAttribute("aria-label") ?? "";
  chart.setOption({ ...optionsOf(drawing, style), aria: { enabled: true, label: { description: answer } } }, { notMerge: true });
  element.setAttribute("aria-label", answer);
}

function listen(element: HTMLElement): void {
  drawn.get(element)?.on("click", (event) => {
    const data = (event as { data?: { lines?: string | null } }).data;
    if (data?.lines) {
      location.assign(data.lines);
    }
  });
}

function drawAgain(): void {
  for (const element of drawn.keys()) {
    draw(element);
  }
}

type Sent = { ctx?: { swap: string; text?: string } };

/** What was fetched is no chart: an error, or the page that asks to sign in again. */
function check(event: Event): void {
  const frame = frameOf(event);
  const text = (event as CustomEvent<Sent>).detail?.ctx?.text;
  if (frame && !text?.includes(`id="${frame.id}"`)) {
    failed(event);
  }
}

/** What stands there stays; a frame that waits says that it waits no longer. */
function failed(event: Event): void {
  const frame = frameOf(event);
  if (!frame) {
    return;
  }
  const ctx = (event as CustomEvent<Sent>).detail?.ctx;
  if (ctx) {
    ctx.swap = "none";
  }
  if (frame.hasAttribute("aria-busy")) {
    frame.setAttribute("aria-busy", "false");
    show(frame, true);
    printIfAllCame();
  }
}

function frameOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[data-chart]") : null;
}

function show(frame: HTMLElement, hasFailed: boolean): void {
  const wait = frame.querySelector<HTMLElement>(".chart-wait");
  const note = frame.querySelector<HTMLElement>(".chart-failed");
  if (wait && note) {
    wait.hidden = hasFailed;
    note.hidden = !hasFailed;
  }
}

document.addEventListener("htmx:after:swap", () => {
  drawAll();
  printIfAllCame();
});
document.addEventListener("htmx:after:request", check);
document.addEventListener("htmx:error", failed);
document.addEventListener("click", (event) => {
  const frame = (event.target as Element).closest("[data-chart-again]")?.closest<HTMLElement>("[data-chart]");
  if (frame) {
    frame.setAttribute("aria-busy", "true");
    show(frame, false);
    frame.dispatchEvent(new Event("again"));
  }
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAgain);
new MutationObserver(drawAgain).observe(document.documentElement, { attributeFilter: ["data-theme"] });

/** Charts that nobody scrolled to yet. */
function awaited(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-chart][aria-busy='true']")];
}

let isToBePrinted = false;

function printIfAllCame(): void {
  if (isToBePrinted && awaited().length === 0) {
    isToBePrinted = false;
    // Drawings that just came are measured first.
    requestAnimationFrame(() => requestAnimationFrame(() => print()));
  }
}

// Once printing begins, nothing can be waited for any more.
document.addEventListener("keydown", (event) => {
  const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "p";
  if (isPrint && awaited().length > 0) {
    event.preventDefault();
    isToBePrinted = true;
    for (const frame of awaited()) {
      frame.dispatchEvent(new Event("again"));
    }
  }
});

// Paper is light, and shows the figures too.
const root = document.documentElement;
let theme: string | undefined;
addEventListener("beforeprint", () => {
  theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  for (const figures of document.querySelectorAll<HTMLDetailsElement>("details.figures:not([open])")) {
    figures.open = true;
    figures.dataset["printed"] = "";
  }
  isOnPaper = true;
  drawAgain();
});
addEventListener("afterprint", () => {
  root.dataset["theme"] = theme ?? "system";
  for (const figures of document.querySelectorAll<HTMLDetailsElement>("details.figures[data-printed]")) {
    figures.open = false;
    delete figures.dataset["printed"];
  }
  isOnPaper = false;
  drawAgain();
});

drawAll();
