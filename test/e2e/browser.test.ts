import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { useBrowser, visit } from './open-browser.ts'

const kinds = {
  'the front page': '/',
  'a day': '/day/2026-11-19/',
  'a category': '/arxiv/math.NT/',
  'a category’s day': '/arxiv/cs.LG/2026-11-20/',
  'a paper': '/arxiv/2611.11007/',
  'the archive': '/archive/',
  'the search': '/search/?q=rehearsal',
  'the feeds': '/feeds/',
  'an own page': '/about/',
  'a missing page': '/404.html',
}

/** A shift that no eye sees: well below a pixel of the text. Chromium counts from 0; 0.1 is where it calls a page unsteady. */
const unseen = 0.001

useBrowser()

for (const [kind, path] of Object.entries(kinds)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind} has no accessibility violation in ${colorScheme}`, async () => {
      await visit(
        path,
        async (page) => {
          await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
          const violations = await page.evaluate(async () => {
            const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
            return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
          })
          expect(violations).toEqual([])
        },
        // The page's own policy would keep the checker out.
        { colorScheme, bypassCSP: true },
      )
    })
  }

  test.each([320, 768, 1600])(`${kind} fits a window of %i px and does not move while it loads`, async (width) => {
    await visit(
      path,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
        expect(await page.evaluate(readLayoutShift)).toBeLessThan(unseen)
      },
      { viewport: { width, height: 800 } },
    )
  })
}

test('sets formulas without any script', async () => {
  await visit(
    '/day/2026-11-20/',
    async (page) => {
      const formula = page.locator('mjx-container').first()
      expect(await formula.isVisible()).toBe(true)
      expect((await formula.boundingBox())?.width).toBeGreaterThan(5)
      expect(await page.evaluate(() => document.fonts.check('16px MJXTEX-I'))).toBe(true)
    },
    { javaScriptEnabled: false },
  )
})

test('shows abstracts and answers without any script', async () => {
  await visit(
    '/arxiv/2611.11007/',
    async (page) => {
      expect(await page.getByText('A fact that occurs ten times').first().isVisible()).toBe(true)
      expect(await page.getByText('What problem does this paper try to solve?').isVisible()).toBe(true)
    },
    { javaScriptEnabled: false },
  )
})

test('finds a paper and opens it', async () => {
  await visit('/search/', async (page) => {
    await page.getByRole('searchbox').fill('rehearsal of rare facts')
    const result = page.getByRole('link', { name: /Rehearsing the Tail/ })
    await result.click()
    await page.waitForURL('**/arxiv/2611.11007/**')
    expect(await page.locator('h1').textContent()).toContain('Rehearsing the Tail')
  })
})

test('answers a search that comes with the address', async () => {
  await visit('/search/?q=Rehearsing', async (page) => {
    await page.getByRole('link', { name: /Rehearsing the Tail/ }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('Rehearsing')
  })
})

test('finds a paper by title and identifier, first of all', async () => {
  await visit('/search/', async (page) => {
    for (const words of ['Rehearsing the Tail', 'arXiv:2611.11007v1', 'https://arxiv.org/abs/2611.11007']) {
      await page.getByRole('searchbox').fill(words)
      await page.getByRole('status').getByText(`for “${words}”`).waitFor()
      expect(await page.locator('.found li').first().textContent(), words).toContain('Rehearsing the Tail')
    }
  })
})

test('says how many papers were found', async () => {
  await visit('/search/?q=model', async (page) => {
    await page
      .getByRole('status')
      .getByText(/^\d+ papers found for “model”\.$/)
      .waitFor()
  })
})

test('finds nothing for what no paper holds', async () => {
  await visit('/search/?q=zzzqqq', async (page) => {
    await page.getByRole('status').getByText('Nothing found for “zzzqqq”.').waitFor()
    expect(await page.locator('.found li').count()).toBe(0)
  })
})

test('shows a hostile search as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  await visit(`/search/?q=${encodeURIComponent(hostile)}`, async (page) => {
    await page.getByRole('status').getByText(hostile).waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  })
})

test('puts the next results into the list and leads the keyboard there', async () => {
  await visit('/search/', async (page) => {
    await page.getByRole('searchbox').fill('2611')
    await page.getByRole('status').getByText('for “2611”').waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('.found li').nth(10).waitFor()
    expect(
      await page
        .locator('.found li')
        .nth(10)
        .getByRole('link')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true)
  })
})

test('shows results without moving the page', async () => {
  await visit('/search/', async (page) => {
    await page.getByRole('searchbox').fill('Rehearsing the Tail')
    await page.locator('.found li').first().waitFor()
    expect(await page.evaluate(readLayoutShift)).toBeLessThan(unseen)
  })
})

function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(0), 300)
  })
}

type AxeResults = { violations: { id: string; nodes: { html: string }[] }[] }
