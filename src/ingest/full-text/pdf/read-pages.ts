import { getDocumentProxy } from 'unpdf'
import { dropLineNumbers } from './line-numbers.ts'

/** The pieces of text of a PDF's pages in the order in which they were set; what is turned, such as arXiv's stamp, and line numbers are left out. */
export async function readPages(bytes: Uint8Array): Promise<{ pages: PdfPage[]; total: number }> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  })
  const pages: PdfPage[] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, , top = 0] = page.view
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item) => ('str' in item && isUpright(item.transform) ? toRun(item, left, bottom) : []))
    pages.push({ number, height: top - bottom, runs: dropLineNumbers(runs) })
    page.cleanup()
  }
  return { pages, total: document.numPages }
}

/** Longer works are books. */
export const mostPages = 400

function isUpright([a = 0, b = 0]: number[]): boolean {
  return a > 0 && Math.abs(b) < a / 10
}

function toRun({ str, transform, width, fontName }: Item, left: number, bottom: number): PdfRun[] {
  if (str === '') return []
  const [, , , size = 0, x = 0, y = 0] = transform
  return [{ text: str, x: x - left, y: y - bottom, width, size, font: fontName }]
}

type Item = { str: string; transform: number[]; width: number; fontName: string }

/** Lengths in points, from the page's lower left corner; `y` is the base line. */
export type PdfRun = { text: string; x: number; y: number; width: number; size: number; font: string }

export type PdfPage = { number: number; height: number; runs: PdfRun[] }
