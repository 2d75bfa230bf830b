import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseReply } from '#ingest/faq/reply.ts'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { parseLine } from '#ingest/tex/line.ts'
import { formatInline, formatMarkdown } from '#markdown/format.ts'
import { renderInline, renderMarkdown } from '#render/markdown.ts'
import '#render/with-mathjax.ts'
import { hostileTexts } from '../hostile.ts'
import { useBrowser, visit } from './open-browser.ts'

const shown = hostileTexts.flatMap((text) => [
  `<p>${renderInline(formatInline(parseLine(text)))}</p>`,
  renderMarkdown(formatMarkdown(parseAbstract(text))),
  renderMarkdown(parseReply(text)),
])

useBrowser()

// `visit` itself fails on any request elsewhere and on whatever the page's policy had to refuse.
test('nothing of a hostile text runs, loads, covers the page or leaves its place', async () => {
  await visit(
    '/arxiv/2611.11007/',
    async (page) => {
      for (const link of await page.locator('.text a').all()) {
        expect((await link.getAttribute('href')) ?? 'https://').toMatch(/^https?:\/\//)
      }
      const state = await page.evaluate(() => ({
        hacked: 'hacked' in window,
        strangers: document.querySelectorAll('.text :is(script, iframe, img, svg, style, link, form, input, base)')
          .length,
        outOfFlow: [...document.querySelectorAll('.text *')].filter((element) => {
          return getComputedStyle(element).position === 'fixed' || element.id === 'main'
        }).length,
        heading: document.querySelector('h1')?.getBoundingClientRect().width ?? 0,
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      }))
      expect(state).toMatchObject({ hacked: false, strangers: 0, outOfFlow: 0 })
      expect(state.heading).toBeGreaterThan(100)
      expect(state.overflow).toBeLessThanOrEqual(0)
      expect(await findCovered(page)).toEqual([])
      await page.getByRole('link', { name: 'Archive' }).first().click()
      await page.waitForURL('**/archive/')
    },
    { prose: shown.join('\n') },
  )
})

/** Places of the page's own around the text where something else lies on top. */
function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header nav a, h1, h2, .foot a')].flatMap((element) => {
      element.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = element.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top?.closest('mjx-container') && !element.contains(top) ? [element.outerHTML.slice(0, 80)] : []
    }),
  )
}
