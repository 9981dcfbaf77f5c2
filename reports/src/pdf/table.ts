// Tables with hairlines whose head is repeated on every page. pdfkit's own table neither repeats a head nor mixes fonts, links
// and badges in a cell, and it cuts a row that is higher than a page. Here a row stays whole where it can, and what is repeated
// is an artifact, so that it is read aloud once.
import { type Badge, badgeHeight, drawBadge } from './badge.ts';
import { breakLines, type Line } from './lines.ts';
import type { Paper } from './paper.ts';
import type { Rich } from './runs.ts';
import { BOTTOM, INK, LEFT, SPACE, TEXT, type TextStyle, TOP, WIDTH } from './style.ts';

export interface Column {
  head: string;
  /** Share of the width. */
  width: number;
  align?: 'right';
}

export type Block = { rich: Rich; style?: TextStyle; lang?: string; before?: number } | { badge: Badge };
/** A cell is text, or several blocks under one another. */
export type Cell = Rich | { blocks: Block[] };

export interface TableOptions {
  /** None where the heading above already says it. */
  caption: string | null;
  columns: Column[];
  rows: Cell[][];
  /** Which column names its row; none where null. */
  rowHead?: number | null;
  /** Places to jump to, by row. */
  places?: (string | null)[];
}

type Laid = { height: number; before: number } & ({ line: Line; style: TextStyle; lang: string | undefined } | { badge: Badge });

interface Grid {
  xs: number[];
  widths: number[];
}

export function drawTable(paper: Paper, { caption, columns, rows, rowHead = 0, places }: TableOptions): void {
  const grid = gridOf(columns);
  const head = columns.map((column, index) => layOut(column.head, grid.widths[index]!, TEXT.tableHead));
  const headHeight = heightOf(head);
  const laid = rows.map((row) => row.map((cell, index) => layOut(cell, grid.widths[index]!, TEXT.table)));
  const firstRow = laid[0] ? leastRoom(heightOf(laid[0])) : 0;
  paper.room((caption ? TEXT.caption.leading + 4 : 0) + headHeight + firstRow);
  const { tags } = paper;
  tags.open('Table');
  if (caption) paper.text(caption, TEXT.caption, { tag: 'Caption', after: 3 });
  tags.within('THead', {}, () => tags.within('TR', {}, () => drawHead(paper, columns, head, grid, headHeight, true)));
  tags.open('TBody');
  laid.forEach((cells, index) => {
    drawRow(paper, cells, { columns, head, headHeight, grid, rowHead, place: places?.[index] ?? null });
  });
  tags.close();
  tags.close();
  paper.y += SPACE.figure;
}

function gridOf(columns: Column[]): Grid {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let x = LEFT;
  const xs: number[] = [];
  const widths: number[] = [];
  for (const column of columns) {
    const width = (column.width / total) * WIDTH;
    xs.push(x + SPACE.cellSide);
    widths.push(width - 2 * SPACE.cellSide);
    x += width;
  }
  return { xs, widths };
}

function layOut(cell: Cell, width: number, style: TextStyle): Laid[] {
  const blocks: Block[] = typeof cell === 'object' && !Array.isArray(cell) && 'blocks' in cell ? cell.blocks : [{ rich: cell }];
  return blocks.flatMap((block): Laid[] => {
    if ('badge' in block) return [{ badge: block.badge, height: badgeHeight(block.badge, width), before: 0 }];
    const look = block.style ?? style;
    return breakLines(block.rich, width, look).map((line, index) => ({
      line,
      style: look,
      lang: block.lang,
      height: look.leading,
      before: index === 0 ? (block.before ?? 0) : 0,
    }));
  });
}

/** What must be left on a page for a row of a height to begin there. */
const leastRoom = (height: number): number => (height <= SPACE.tallRow ? height : SPACE.tallRow / 2);

const stack = (cell: Laid[]): number => cell.reduce((sum, part) => sum + part.height + part.before, 0);
const heightOf = (cells: Laid[][]): number => Math.max(...cells.map(stack)) + 2 * SPACE.cell;

function drawHead(paper: Paper, columns: Column[], head: Laid[][], { xs, widths }: Grid, height: number, first: boolean): void {
  const top = paper.y;
  const { tags } = paper;
  paper.hairline(top, LEFT, WIDTH, INK.strong, 0.8);
  head.forEach((cell, index) => {
    const draw = () => {
      let y = top + SPACE.cell;
      for (const part of cell) {
        if ('line' in part) drawHeadLine(paper, part.line, alignedX(part.line, xs[index]!, widths[index]!, columns[index]!), y, part.style, first);
        y += part.height;
      }
    };
    if (first) tags.within('TH', { scope: 'Column' }, draw);
    else tags.artifact('Pagination', draw);
  });
  paper.hairline(top + height, LEFT, WIDTH, INK.strong, 0.8);
  paper.y = top + height;
}

function drawHeadLine(paper: Paper, line: Line, x: number, y: number, style: TextStyle, first: boolean): void {
  if (first) paper.drawLine(line, x, y, style);
  else for (const piece of line.pieces) paper.drawString(piece.text, x + piece.x, y + (style.leading - style.size) / 2 + style.size * 0.8, style);
}

const alignedX = (line: Line, x: number, width: number, column: Column): number => (column.align === 'right' ? x + width - line.width : x);

interface RowContext {
  columns: Column[];
  head: Laid[][];
  headHeight: number;
  grid: Grid;
  rowHead: number | null;
  place: string | null;
}

/** A row that is higher than what is left goes to the next page; a tall one is cut between lines. */
function drawRow(paper: Paper, cells: Laid[][], context: RowContext): void {
  const { tags } = paper;
  const pageRoom = BOTTOM - TOP - context.headHeight;
  const height = heightOf(cells);
  if (paper.y + leastRoom(height) > BOTTOM) turnPage(paper, context);
  if (context.place) paper.destination(context.place);
  tags.open('TR');
  const parts = tags.dry ? [cells] : cutToPages(cells, BOTTOM - paper.y, pageRoom);
  cells.forEach((_, index) => {
    // Cells are read one after the other, so each is drawn whole before the next; a cut row is drawn by page instead.
    if (parts.length === 1) drawCell(paper, parts[0]![index]!, index, paper.y, context);
  });
  if (parts.length === 1) paper.y += height;
  else drawCutRow(paper, parts, context);
  tags.close();
  paper.hairline(paper.y);
}

function drawCell(paper: Paper, cell: Laid[], index: number, top: number, { grid, columns, rowHead }: RowContext): void {
  const options = index === rowHead ? { scope: 'Row' as const } : {};
  paper.tags.within(index === rowHead ? 'TH' : 'TD', options, () => drawParts(paper, cell, index, top, grid, columns));
}

function drawParts(paper: Paper, cell: Laid[], index: number, top: number, { xs, widths }: Grid, columns: Column[]): void {
  let y = top + SPACE.cell;
  for (const part of cell) {
    y += part.before;
    if ('badge' in part) drawBadge(paper, part.badge, xs[index]!, y, widths[index]!);
    else {
      const x = alignedX(part.line, xs[index]!, widths[index]!, columns[index]!);
      if (part.lang) paper.tags.within('Span', { lang: part.lang }, () => paper.drawLine(part.line, x, y, part.style));
      else paper.drawLine(part.line, x, y, part.style);
    }
    y += part.height;
  }
}

/** Lines of each cell by page. One page where the row fits. */
function cutToPages(cells: Laid[][], firstRoom: number, pageRoom: number): Laid[][][] {
  if (heightOf(cells) <= firstRoom) return [cells];
  const rest = cells.map((cell) => [...cell]);
  const pages: Laid[][][] = [];
  while (rest.some((cell) => cell.length > 0)) {
    const room = (pages.length === 0 ? firstRoom : pageRoom) - 2 * SPACE.cell;
    pages.push(
      rest.map((cell) => {
        const taken: Laid[] = [];
        let used = 0;
        while (cell.length > 0 && (used + cell[0]!.height + cell[0]!.before <= room || (used === 0 && pages.length > 0))) {
          used += cell[0]!.height + cell[0]!.before;
          taken.push(cell.shift()!);
        }
        return taken;
      }),
    );
  }
  return pages;
}

function drawCutRow(paper: Paper, pages: Laid[][][], context: RowContext): void {
  const { tags } = paper;
  const elements = context.columns.map((_, index) => tags.reserve(index === context.rowHead ? 'TH' : 'TD', index === context.rowHead ? { scope: 'Row' } : {}));
  pages.forEach((cells, page) => {
    if (page > 0) turnPage(paper, context);
    cells.forEach((cell, index) => {
      if (cell.length > 0)
        tags.during(elements[index]!, index === context.rowHead ? 'TH' : 'TD', () => drawParts(paper, cell, index, paper.y, context.grid, context.columns));
    });
    paper.y += heightOf(cells);
  });
  for (const element of elements) element.end();
}

function turnPage(paper: Paper, { columns, head, grid, headHeight }: RowContext): void {
  paper.newPage();
  drawHead(paper, columns, head, grid, headHeight, false);
}
