import { type Browser, chromium, type Page } from 'playwright-core'
import { paperPath } from '#paper/urls.ts'
import { ensureBrowser } from '../../find-browser.ts'
import type { KnownItem } from './known-items.ts'
import type { Served } from './serve.ts'

/** Asks an engine in Chromium, each time as a first visitor: what is loaded and how long it takes to the first results. */
export async function askAll(items: KnownItem[], engine: Engine, served: Served): Promise<Asked[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: flags })
  try {
    const asked: Asked[] = []
    for (const item of items) asked.push(await ask(browser, item, engine, served))
    return asked
  } finally {
    await browser.close()
  }
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

async function ask(browser: Browser, item: KnownItem, engine: Engine, served: Served): Promise<Asked> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const from = served.sent()
  try {
    await engine.open(page)
    const opened = served.sent()
    const { paths, milliseconds } = await engine.search(page, item.words)
    const place = paths.findIndex((path) => path.endsWith(paperPath(item.id))) + 1
    const { bytes, files } = served.sent()
    const loaded = { bytes: bytes - from.bytes, files: files - from.files, before: opened.bytes - from.bytes }
    return { ...item, place, milliseconds, ...loaded }
  } finally {
    await context.close()
  }
}

export type Engine = {
  /** Loads what a visitor has before typing. */
  open(page: Page): Promise<void>
  /** The addresses of the first results, best first. */
  search(page: Page, words: string): Promise<{ paths: string[]; milliseconds: number }>
}

/** `place` counts from 1; 0 is not among the first results. `before`: bytes of the page itself and what it loads at once. */
export type Asked = KnownItem & { place: number; milliseconds: number; bytes: number; files: number; before: number }
