import { getDocumentProxy } from 'unpdf'

/** Pages of a paper at the most: theses have several hundred. */
const mostPages = 600

/** The pieces of text that a PDF sets, in its own order, page by page. Throws where it cannot be read. */
export async function readPages(pdf: Uint8Array): Promise<PdfItem[][]> {
  const document = await getDocumentProxy(pdf, { disableFontFace: true, verbosity: 0 })
  const pages: PdfItem[][] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? toItem(item) : [])))
    page.cleanup()
  }
  return pages
}

function toItem({ str, transform, width, hasEOL }: RawItem): PdfItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform as number[]
  return { text: str, x, y, width, size: Math.hypot(c, d), endsLine: hasEOL }
}

type RawItem = { str: string; transform: unknown[]; width: number; hasEOL: boolean }

/** `x` and `y` of its beginning, from the page's lower left corner, width and size of its letters, all in points. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number; endsLine: boolean }
