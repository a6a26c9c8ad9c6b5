// The colours of the theme, as charts take them. A property may hold `light-dark()`, so that what it comes to is asked
// of an element that has the colour.
export type Colours = {
  text: string;
  quiet: string;
  line: string;
  ground: string;
  strong: string;
  compared: string;
  series: string[];
  ofTone: (tone: string) => string | undefined;
};

const SERIES = 6;

export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = "";
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const tones = new Map<string, string>();
  for (const kind of ["status-unknown", "in-progress", "blocked", "no-intent", "duplicate-invalid"]) {
    tones.set(kind, colour(kind === "status-unknown" ? "status-unknown" : `status-${kind}`));
  }
  const colours: Colours = {
    text: colour("text"),
    quiet: colour("text-quiet"),
    line: colour("line"),
    ground: colour("surface"),
    strong: colour("chart-1"),
    compared: colour("chart-compared"),
    series: Array.from({ length: SERIES }, (_, index) => colour(`chart-${index + 1}`)),
    ofTone: (tone) => tones.get(tone),
  };
  probe.remove();
  return colours;
}
