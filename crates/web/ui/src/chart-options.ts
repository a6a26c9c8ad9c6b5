// From what is drawn to the options of the library. Axes of amounts begin at zero.
import type { Colours } from "./chart-colours";
import type { Bars, Course, Curves, Drawing, Heat, Mark, Point, Series } from "./drawing";

/** `family` is the page's own: a picture measures its text before it is in the page, where nothing is inherited. */
export type Style = { colours: Colours; family: string; language: string; width: number };

type Options = Record<string, unknown>;

/** Below this width there are fewer labels, and bars lie. */
const NARROW = 560;
const FONT_SIZE = 12;

/** A legend, in pixels, and what the library leaves between a mark and its label. */
const LEGEND = { padding: 5, itemGap: 10, itemWidth: 14, itemHeight: 10 };
const BESIDE_MARK = 5;

/** Measures text as pictures have it. */
const pen = document.createElement("canvas").getContext("2d");

/** Labels and names of axes stay within the picture. */
const WITHIN = { outerBoundsMode: "same", outerBoundsContain: "all" };

export function heightOf(drawing: Drawing, style: Style): number {
  const { width } = style;
  switch (drawing.kind) {
    case "bars": {
      const lies = liesDown(drawing, width);
      const each = drawing.stacked ? 26 : 12 + 14 * drawing.series.length;
      const legend = legendHeight(labelsOf(drawing), style) + (drawing.shares ? 26 : 0);
      return (lies ? drawing.names.length * each + 62 : 300) + legend;
    }
    case "heat":
      return drawing.rows.length * 30 + (width < NARROW ? 130 : 110);
    default:
      return (width < NARROW ? 260 : 320) + legendHeight(labelsOf(drawing), style);
  }
}

export function optionsOf(drawing: Drawing, style: Style): Options {
  switch (drawing.kind) {
    case "bars":
      return bars(drawing, style);
    case "course":
      return course(drawing, style);
    case "heat":
      return heat(drawing, style);
    case "curves":
      return curves(drawing, style);
  }
}

/** Bars stand where there is room below them for their names, and above them for their figures: those of several beside
 * each other are wider than the bars. */
function liesDown(drawing: Bars, width: number): boolean {
  const longest = Math.max(0, ...drawing.names.map((name) => name.length));
  const { length } = drawing.names;
  return width < NARROW || length === 1 || length > 8 || longest * length > width / 9 || (!drawing.stacked && drawing.series.length > 1);
}

function frame(style: Style, labels: string[]): Options {
  const { colours } = style;
  return {
    animation: false,
    textStyle: { fontFamily: style.family, color: colours.text, fontSize: FONT_SIZE },
    color: colours.series,
    legend: {
      show: labels.length > 1,
      data: labels,
      type: "plain",
      top: 0,
      left: 0,
      ...LEGEND,
      textStyle: { color: colours.text },
    },
    tooltip: {
      // Text drawn in the picture: pages take no inline style.
      renderMode: "richText",
      confine: true,
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: FONT_SIZE },
    },
  };
}

function number(style: Style, digits = 0): (value: number) => string {
  const written = new Intl.NumberFormat(style.language, { maximumFractionDigits: digits });
  return (value) => written.format(value);
}

function share(style: Style): (value: number) => string {
  const written = new Intl.NumberFormat(style.language, { style: "percent", maximumFractionDigits: 0 });
  return (value) => written.format(value);
}

function amounts(style: Style, unit: string, lies: boolean): Options {
  return {
    type: "value",
    name: unit,
    nameLocation: lies ? "middle" : "end",
    nameGap: lies ? 26 : 12,
    nameTextStyle: { color: style.colours.quiet, align: lies ? "center" : "left" },
    min: (range: { min: number }) => Math.min(0, range.min),
    minInterval: 1,
    splitNumber: style.width < NARROW ? 3 : 5,
    axisLabel: { color: style.colours.quiet, formatter: number(style, 1), hideOverlap: true },
    splitLine: { lineStyle: { color: style.colours.line } },
  };
}

function names(style: Style, all: string[], lies: boolean): Options & { axisLabel: Options } {
  const widest = lies ? Math.min(220, style.width * 0.38) : undefined;
  return {
    type: "category",
    data: all,
    inverse: lies,
    axisLabel: {
      color: style.colours.text,
      hideOverlap: !lies,
      interval: lies ? 0 : "auto",
      ...(widest ? { width: widest, overflow: "truncate" } : {}),
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: style.colours.line } },
  };
}

function data(marks: Mark[]): { value: number | null; lines: string | null }[] {
  return marks.map(({ value, lines }) => ({ value, lines }));
}

function colour(style: Style, one: Series, index: number): string {
  if (one.tone === "compared") {
    return style.colours.compared;
  }
  return style.colours.ofTone(one.tone) ?? style.colours.series[index % style.colours.series.length] ?? style.colours.strong;
}

function told(style: Style, unit: string, digits = 1): Options {
  const written = number(style, digits);
  return {
    trigger: "item",
    formatter: ({ name, seriesName, value }: { name: string; seriesName: string; value: number | null }) =>
      `${name}\n${seriesName}: ${value === null ? "–" : written(value)} ${unit === seriesName ? "" : unit}`.trimEnd(),
  };
}

function bars(drawing: Bars, style: Style): Options {
  const lies = liesDown(drawing, style.width);
  const shares = drawing.shares;
  const labels = labelsOf(drawing);
  const common = frame(style, labels);
  const amountAxis = amounts(style, drawing.unit, lies);
  const shareAxis = {
    type: "value",
    min: 0,
    max: 1,
    position: lies ? "top" : "right",
    axisLabel: { color: style.colours.quiet, formatter: share(style) },
    splitLine: { show: false },
    splitNumber: 2,
  };
  const axes = shares ? [amountAxis, shareAxis] : [amountAxis];
  const nameAxis = names(style, drawing.names, lies);
  const series: Options[] = drawing.series.map((one, index) => ({
    type: "bar",
    name: one.label,
    data: data(one.marks),
    stack: drawing.stacked ? "all" : undefined,
    barMaxWidth: 22,
    barMinHeight: drawing.stacked ? 0 : 2,
    cursor: one.marks.some((mark) => mark.lines) ? "pointer" : "default",
    itemStyle: { color: colour(style, one, index), borderRadius: drawing.stacked ? 0 : 2 },
    label: {
      show: !drawing.stacked,
      position: lies ? "right" : "top",
      color: style.colours.quiet,
      formatter: ({ value }: { value: number | null }) => (value === null ? "" : number(style, 1)(value)),
    },
    tooltip: told(style, drawing.unit),
  }));
  if (shares) {
    const written = share(style);
    series.push({
      type: "line",
      name: shares.label,
      data: shares.values,
      [lies ? "xAxisIndex" : "yAxisIndex"]: 1,
      symbolSize: 5,
      lineStyle: { color: style.colours.quiet, width: 1.5 },
      itemStyle: { color: style.colours.quiet },
      tooltip: {
        trigger: "item",
        formatter: ({ name, value }: { name: string; value: number }) => `${name}\n${shares.label}: ${written(value)}`,
      },
    });
  }
  const top = legendHeight(labels, style) + (shares && lies ? 26 : lies ? 8 : 26);
  return {
    ...common,
    grid: { left: 8, right: lies ? 56 : 16, top, bottom: 8, ...WITHIN },
    xAxis: lies ? axes : nameAxis,
    yAxis: lies ? nameAxis : axes,
    series,
  };
}

function labelsOf(drawing: Bars | Course | Curves): string[] {
  if (drawing.kind === "curves") {
    return drawing.curves.map((curve) => curve.label);
  }
  const labels = drawing.series.map((one) => one.label);
  return drawing.kind === "bars" && drawing.shares ? [...labels, drawing.shares.label] : labels;
}

/** Room for the legend, which wraps; of one label there is none. */
function legendHeight(labels: string[], { family, width }: Style): number {
  if (labels.length < 2 || !pen) {
    return 0;
  }
  pen.font = `${FONT_SIZE}px ${family}`;
  const widest = width - 2 * LEGEND.padding;
  let rows = 1;
  let taken = 0;
  for (const label of labels) {
    const wide = LEGEND.itemWidth + BESIDE_MARK + pen.measureText(label).width;
    if (taken > 0 && taken + wide > widest) {
      rows += 1;
      taken = 0;
    }
    taken += wide + LEGEND.itemGap;
  }
  return 24 * rows;
}

function course(drawing: Course, style: Style): Options {
  const labels = labelsOf(drawing);
  const common = frame(style, labels);
  const series = drawing.series.map((one, index) => ({
    type: "line",
    name: one.label,
    data: data(one.marks),
    stack: drawing.stacked ? "all" : undefined,
    areaStyle: drawing.stacked ? { opacity: 0.75 } : undefined,
    symbol: "circle",
    symbolSize: 6,
    lineStyle: { width: drawing.stacked ? 1 : 2, type: one.tone === "compared" ? "dashed" : "solid" },
    itemStyle: { color: colour(style, one, index) },
    cursor: one.marks.some((mark) => mark.lines) ? "pointer" : "default",
    tooltip: told(style, drawing.unit),
  }));
  const xAxis = names(style, drawing.names, false);
  return {
    ...common,
    grid: { left: 8, right: 16, top: legendHeight(labels, style) + 26, bottom: 8, ...WITHIN },
    xAxis: { ...xAxis, boundaryGap: false, axisLabel: { ...xAxis.axisLabel, alignMaxLabel: "right" } },
    yAxis: amounts(style, drawing.unit, false),
    series,
  };
}

function heat(drawing: Heat, style: Style): Options {
  const cells = drawing.marks.flatMap((row, y) => row.map((mark, x) => ({ value: [x, y, mark.value ?? 0], lines: mark.lines })));
  const most = Math.max(1, ...cells.map((cell) => cell.value[2] ?? 0));
  const written = number(style, 1);
  return {
    ...frame(style, []),
    grid: { left: 8, right: 16, top: 8, bottom: 44, ...WITHIN },
    xAxis: {
      ...names(style, drawing.columns, false),
      axisLabel: { color: style.colours.text, interval: 0, rotate: style.width < 900 ? 60 : 30, width: 110, overflow: "truncate" },
    },
    yAxis: names(style, drawing.rows, true),
    visualMap: {
      min: 0,
      max: most,
      calculable: false,
      orient: "horizontal",
      left: 8,
      bottom: 0,
      itemHeight: 90,
      itemWidth: 10,
      text: [`${written(most)} ${drawing.unit}`, "0"],
      textStyle: { color: style.colours.quiet },
      inRange: { color: [style.colours.ground, style.colours.strong] },
    },
    series: [
      {
        type: "heatmap",
        data: cells,
        cursor: "pointer",
        itemStyle: { borderColor: style.colours.line, borderWidth: 1 },
        tooltip: {
          trigger: "item",
          formatter: ({ value: [x, y, amount] }: { value: [number, number, number] }) =>
            `${drawing.rows[y] ?? ""}\n${drawing.columns[x] ?? ""}: ${written(amount)} ${drawing.unit}`,
        },
      },
    ],
  };
}

function curves(drawing: Curves, style: Style): Options {
  const labels = labelsOf(drawing);
  const common = frame(style, labels);
  const written = share(style);
  const series = drawing.curves.flatMap((curve, index) => {
    const colour = style.colours.series[index % style.colours.series.length] ?? style.colours.strong;
    const line = {
      type: "line",
      name: curve.label,
      step: "end",
      showSymbol: false,
      data: curve.points.map(([day, left]) => ({ value: [day, left], lines: curve.lines })),
      itemStyle: { color: colour },
      lineStyle: { width: 2 },
      cursor: curve.lines ? "pointer" : "default",
      triggerLineEvent: curve.lines !== null,
      tooltip: {
        trigger: "item",
        formatter: ({ value: [day, left] }: { value: [number, number] }) =>
          `${curve.label}\n${drawing.days}: ${number(style)(day)}\n${drawing.share}: ${written(left)}`,
      },
    };
    return [band(curve.points, colour), line];
  });
  return {
    ...common,
    grid: { left: 8, right: 16, top: legendHeight(labels, style) + 26, bottom: 8, ...WITHIN },
    xAxis: { ...amounts(style, drawing.days, true), splitLine: { show: false } },
    yAxis: {
      ...amounts(style, drawing.share, false),
      min: 0,
      max: 1,
      minInterval: 0,
      axisLabel: { color: style.colours.quiet, formatter: written },
    },
    series,
  };
}

/** The band of a curve, as one shape: each step holds until the next. */
function band(points: Point[], fill: string): Options {
  const known = points.flatMap(([day, , ends]) => (ends ? [{ day, low: ends[0], high: ends[1] }] : []));
  return {
    type: "custom",
    silent: true,
    clip: true,
    data: known.length > 1 ? [[known[0]?.day ?? 0, 0]] : [],
    renderItem: (_: unknown, api: { coord: (at: [number, number]) => [number, number] }) => {
      const over: [number, number][] = [];
      const under: [number, number][] = [];
      known.forEach((point, index) => {
        const until = known[index + 1]?.day ?? point.day;
        over.push(api.coord([point.day, point.high]), api.coord([until, point.high]));
        under.push(api.coord([point.day, point.low]), api.coord([until, point.low]));
      });
      return { type: "polygon", shape: { points: [...over, ...under.reverse()] }, style: { fill, opacity: 0.14 } };
    },
  };
}
