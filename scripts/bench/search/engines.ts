import type { Page } from 'playwright-core'
import type { Engine } from './ask.ts'

/** The site's own search page; time runs from the submit. */
export function searchPage(address: string): Engine {
  return {
    open: async (page) => void (await page.goto(`${address}/search/`, { waitUntil: 'networkidle' })),
    search: (page, words) => {
      return page.evaluate(async (words) => {
        const [input, status] = [document.querySelector('input'), document.querySelector('[role=status]')]
        const started = performance.now()
        if (input) input.value = words
        input?.form?.requestSubmit()
        while (!status?.textContent?.includes('“')) await new Promise((resolve) => setTimeout(resolve, 2))
        const milliseconds = performance.now() - started
        return {
          paths: [...document.querySelectorAll('ol a')].map((link) => link.getAttribute('href') ?? ''),
          milliseconds,
        }
      }, words)
    },
  }
}

/** Pagefind's own script, started, and the first ten results loaded. */
export function pagefind(address: string): Engine {
  return {
    open: async (page: Page) => {
      await page.goto(`${address}/empty.html`)
      await page.evaluate(async () => {
        const script = '/pagefind.js'
        const index = await import(script)
        await index.init()
        Object.assign(window, { index })
      })
    },
    search: (page, words) => {
      return page.evaluate(async (words) => {
        const { index } = window as unknown as { index: PagefindScript }
        const started = performance.now()
        const { results } = await index.search(words)
        const hits = await Promise.all(results.slice(0, 10).map((result) => result.data()))
        return { paths: hits.map(({ url }) => url), milliseconds: performance.now() - started }
      }, words)
    },
  }
}

type PagefindScript = { search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> }
