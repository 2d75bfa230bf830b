import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { renderMarkdown } from '#render/markdown.ts'
import '#render/with-mathjax.ts'
import { useBrowser, visit } from './open-browser.ts'

/** A paper with formulas, so that its page has their style sheet. */
const path = '/arxiv/2611.11007/'

const sum = (count: number) => Array.from({ length: count }, (_, n) => `a_{${n + 1}}x_{${n + 1}}`).join('+')
const display = (tex: string) => `$$\n${tex}\n$$`

/** Displays from narrow to wider than any screen, numbered and not, in lists, quotes and folds; long formulas within lines. */
const text = [
  display('x'),
  ...[3, 6, 9, 12, 16, 24, 40].map((count) => display(sum(count))),
  display(`\\begin{align} a &= ${sum(5)} \\tag{1} \\\\ \\int_0^1 b\\,dx &= ${sum(9)} \\tag{2} \\end{align}`),
  display(`E = ${sum(30)} \\tag{A.1}`),
  `- one\n\n  ${display(sum(8)).replaceAll('\n', '\n  ')}\n\n  - two, with $${sum(10)}$ in it\n\n    ${display(sum(7)).replaceAll('\n', '\n    ')}`,
  `> ${display(sum(8)).replaceAll('\n', '\n> ')}`,
  `*Set in italics $\\underbrace{${sum(9)}}_n$*, and as a heading:\n\n#### $\\sqrt{${sum(9)}}$`,
  `A line with $f(x) = ${sum(20)}$ in it, and one that cannot be broken: $\\sqrt{${sum(12)}}$, which goes on.`,
  '| a | b |\n| - | - |\n| $\\frac{a}{b}$ | $x_1+x_2+x_3+x_4+x_5$ |',
].join('\n\n')
const html = renderMarkdown(text)
const prose = `${html}<details open><summary>more</summary>${renderMarkdown(display(sum(11)))}</details>`

useBrowser()

test('every formula fits its column, shrinks no more than it has to, and scrolls rather than vanish', async () => {
  await visit(
    path,
    async (page) => {
      for (let width = 320; width <= 1600; width += 80) {
        await page.setViewportSize({ width, height: 900 })
        const { overflow, displays, pieces } = await measure(page)
        expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0)
        expect(displays.length).toBeGreaterThan(12)
        for (const { share, room, needed, scrolled, inside, text } of [...displays, ...pieces]) {
          const place = `${text} at ${width} px`
          expect(share, `size of ${place}`).toBeGreaterThanOrEqual(smallest - rounding)
          expect(share, `size of ${place}`).toBeLessThanOrEqual(1 + rounding)
          // What is smaller than the text would not fit at its size; what is not the smallest fits without scrolling.
          if (share < 1 - rounding) expect(needed / share, place).toBeGreaterThan(room - pixel)
          if (share > smallest + rounding) expect(Math.max(needed, scrolled), place).toBeLessThanOrEqual(room + pixel)
          expect(inside, `${place} within its column`).toBe(true)
        }
      }
    },
    { prose },
  )
})

test('the numbers of a display stay in sight', async () => {
  await visit(
    path,
    async (page) => {
      for (const width of [320, 700, 1600]) {
        await page.setViewportSize({ width, height: 900 })
        const numbers = await page.evaluate(() =>
          [...document.querySelectorAll('mjx-numbers mjx-mtext')].map((number) => {
            const { left, right } = number.getBoundingClientRect()
            return left >= 0 && right <= window.innerWidth
          }),
        )
        expect(numbers).toEqual([true, true, true])
      }
    },
    { prose },
  )
})

test('a formula is heard as MathML, and copied as TeX', async () => {
  await visit(
    path,
    async (page) => {
      await page.evaluate(() =>
        document.getSelection()?.selectAllChildren(document.querySelector('main .text') as Node),
      )
      const copied = await page.evaluate(() => String(document.getSelection()))
      expect(copied.replace(/\s+/g, ' ').trim()).toBe('Let $x^2 < y$ hold.')
      const session = await page.context().newCDPSession(page)
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      const roles = nodes.map(({ role }) => String(role?.value))
      expect(roles.filter((role) => role.startsWith('MathML'))).toEqual(
        expect.arrayContaining(['MathMLMath', 'MathMLSup', 'MathMLIdentifier', 'MathMLNumber', 'MathMLOperator']),
      )
      // No glyph is read beside it.
      const heard = nodes.filter(({ ignored, name }) => !ignored && String(name?.value).includes('$x^2'))
      expect(heard).toEqual([])
    },
    { prose: renderMarkdown('Let $x^2 < y$ hold.') },
  )
})

/** Sizes of what is wide: `share` of the text's size, `room` in its column and `needed` of it, in pixels; `scrolled`: what there is to scroll. */
function measure(page: Page): Promise<{ overflow: number; displays: Measured[]; pieces: Measured[] }> {
  return page.evaluate(() => {
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
    const read = (math: Element) => {
      const container = math.parentElement as Element
      const column = container.closest('p, li, h4, mjx-container[display]') as Element
      const inner = column.getBoundingClientRect()
      const outer = math.getBoundingClientRect()
      const contents = document.createRange()
      contents.selectNodeContents(math.querySelector('mjx-math') ?? math)
      // The row of a numbered display is as wide as its column; its own width is known from the style alone.
      const own = container.hasAttribute('width')
        ? Number.parseFloat((math as HTMLElement).style.getPropertyValue('--w'))
        : 0
      return {
        text: container.querySelector('mjx-tex')?.textContent?.slice(0, 20) ?? '',
        share: sizeOf(math) / sizeOf(container),
        room: column.clientWidth,
        needed: own > 0 ? own * sizeOf(math) : contents.getBoundingClientRect().width,
        scrolled: math.scrollWidth,
        inside: outer.left >= inner.left - 1 && outer.right <= inner.right + 1,
      }
    }
    const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)].map(read)
    return {
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      displays: all('mjx-container[display] > mjx-scroll'),
      pieces: all('mjx-container:not([display]) > mjx-math[style]'),
    }
  })
}

/** As in styles/formula.css. */
const smallest = 0.7
const rounding = 0.005
const pixel = 2

type Measured = { text: string; share: number; room: number; needed: number; scrolled: number; inside: boolean }
