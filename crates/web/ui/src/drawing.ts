// What a chart draws, as pages/insights/drawing.rs writes it.
export type Mark = { value: number | null; lines: string | null };

export type Series = { label: string; tone: string; marks: Mark[] };

export type Bars = {
  kind: "bars";
  names: string[];
  series: Series[];
  stacked: boolean;
  unit: string;
  shares: { label: string; values: number[] } | null;
};

export type Course = { kind: "course"; names: string[]; series: Series[]; stacked: boolean; unit: string };

export type Heat = { kind: "heat"; columns: string[]; rows: string[]; marks: Mark[][]; unit: string };

/** Day, share from 0 to 1, and the ends of its band. */
export type Point = [number, number, [number, number] | null];

export type Curves = {
  kind: "curves";
  curves: { label: string; points: Point[]; lines: string | null }[];
  days: string;
  share: string;
};

export type Drawing = Bars | Course | Heat | Curves;
