/** Draws rows of text in columns; the first column is left-aligned, numbers are right-aligned. */
export function drawTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** `1234567` → `1,234,567`; what is not known is a dash. */
export function formatNumber(value: number | undefined, digits = 0): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export const formatMegabytes = (bytes: number | undefined): string => formatNumber(bytes && bytes / 1e6, 1)
export const formatKilobytes = (bytes: number | undefined): string => formatNumber(bytes && bytes / 1e3, 1)
