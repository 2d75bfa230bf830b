import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { rehypeOwnerMath } from '#render/owner-math.ts'

describe('on an owner’s page,', () => {
  test.each(['Euler: $e^{i\\pi}$', '$$\ne^{i\\pi}\n$$', '```math\ne^{i\\pi}\n```', '# A title, $e^{i\\pi}$'])(
    'a formula is set: %j',
    async (text) => {
      const html = await render(text)
      expect(html).toContain('<mjx-container')
      expect(html).toContain('/math/fonts/')
      expect(html).not.toContain('e^{i')
    },
  )

  test('a formula brings the rules of its glyphs along', async () => {
    expect(await render('$x$')).toMatch(/\.mjx-c1D465[^{]*::before\s*\{/)
  })

  test('what is no formula stays as it is', async () => {
    expect(await render('# About\n\nIt costs `$5`.')).toBe('<h1>About</h1>\n<p>It costs <code>$5</code>.</p>')
  })
})

async function render(text: string): Promise<string> {
  const tree = toHast(unified().use(remarkParse).use(remarkMath).parse(text)) as Root
  await rehypeOwnerMath({ chtml: { fontURL: '/math/fonts' } })(tree, new VFile(text))
  return toHtml(tree)
}
