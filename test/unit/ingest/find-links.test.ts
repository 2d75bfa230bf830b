import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks } from '#ingest/find-links.ts'
import { PaperSchema } from '#paper/schema.ts'

const code = 'https://github.com/quill-lab/marmot'

describe('reads an address', () => {
  test.each([
    ['out of \\url', 'Code: \\url{https://github.com/quill-lab/marmot}.'],
    [
      'out of \\href, whatever its words',
      'Code is \\href{https://github.com/quill-lab/marmot}{\\textcolor{blue}{here}}.',
    ],
    ['out of \\href once, whose words shorten it', '\\href{https://github.com/quill-lab/marmot}{github.com/quill}'],
    ['as the words of an \\href without target', 'Code: \\href{URL}{https://github.com/quill-lab/marmot}.'],
    [
      'out of a \\href that lost its beginning',
      'https://github.com/quill-lab/marmot}{https://github.com/quill-lab/marmot.',
    ],
    ['in typewriter', 'Code: {\\tt https://github.com/quill-lab/marmot}'],
    ['inside a formula', '$\\href{https://github.com/quill-lab/marmot}{\\text{code}}$'],
    ['out of a Markdown link', '[https://github.com/quill-lab/marmot](https://github.com/quill-lab/marmot).'],
    ['out of HTML', '<a href="https://github.com/quill-lab/marmot">this https URL</a>'],
    ['in quotes of either kind', "Run `https://github.com/quill-lab/marmot'."],
    ['in parentheses', '(https://github.com/quill-lab/marmot).'],
    ['before a comma without a space', 'https://github.com/quill-lab/marmot,which is'],
    ['before Chinese text', '代码见https://github.com/quill-lab/marmot。'],
    ['glued to the word before', 'Code:https://github.com/quill-lab/marmot'],
    ['without its scheme', 'available at github.com/quill-lab/marmot.'],
    ['with www and no scheme', 'see www.github.com/quill-lab/marmot'],
    ['with its scheme twice', 'https://https://github.com/quill-lab/marmot'],
    ['with a space behind its scheme', 'https: //github.com/quill-lab/marmot'],
    ['with its scheme on the line before', 'https:\n  //github.com/quill-lab/marmot'],
    ['with a slash too few', 'https:/github.com/quill-lab/marmot'],
    ['with a slash too many', 'https://github.com//quill-lab/marmot'],
    ['with a space behind the host', 'https://github.com/ quill-lab/marmot'],
    ['with capitals in its host', 'https://GitHub.com/quill-lab/marmot'],
    ['over http', 'http://github.com/quill-lab/marmot'],
    ['with a trailing slash', 'https://github.com/quill-lab/marmot/.'],
    ['with .git', 'https://github.com/quill-lab/marmot.git.'],
    ['with an empty fragment', 'https://github.com/quill-lab/marmot#'],
    ['before a dash', 'https://github.com/quill-lab/marmot---which'],
  ])('%s', (_, text) => {
    expect(findLinks(text)).toEqual([code])
  })

  test.each([
    ['with an escaped underscore', '\\url{https://github.com/a/b\\_c}', 'https://github.com/a/b_c'],
    ['with an underscore in braces', 'https://github.com/a/b{\\_}c', 'https://github.com/a/b_c'],
    ['with an escaped percent sign', 'https://osf.io/a\\%20b', 'https://osf.io/a%20b'],
    ['with percent-encoding', 'https://osf.io/a%20b', 'https://osf.io/a%20b'],
    ['with a tilde as a formula', 'Code: http://www.example.edu/$\\sim$quill/x', 'https://www.example.edu/~quill/x'],
    ['with a fragment', 'https://github.com/a/b#usage', 'https://github.com/a/b#usage'],
    ['with a query', 'https://osf.io/a1b2/?view_only=c3', 'https://osf.io/a1b2/?view_only=c3'],
    ['with parentheses of its own', 'https://osf.io/a_(b).', 'https://osf.io/a_(b)'],
    ['up to a parenthesis that it does not open', 'https://osf.io/a)(8)', 'https://osf.io/a'],
    ['broken behind a hyphen', 'https://github.com/quill/long-\n  name.', 'https://github.com/quill/long-name'],
    ['broken behind an owner', 'https://github.com/quill/\n  long-name.', 'https://github.com/quill/long-name'],
    ['broken behind a host', 'https://github.com/\nquill/name.', 'https://github.com/quill/name'],
    ['broken before a slash', 'https://github.com/quill\n  /name', 'https://github.com/quill/name'],
  ])('%s', (_, text, link) => {
    expect(findLinks(text)).toEqual([link])
  })

  test('up to the end of its line where a sentence follows', () => {
    expect(findLinks('https://github.com/quill/\nsoon.')).toEqual(['https://github.com/quill'])
  })

  test('from another that is glued to it', () => {
    expect(findLinks('https://a.github.iohttps://b.github.io')).toEqual(['https://a.github.io', 'https://b.github.io'])
  })
})

describe('keeps', () => {
  test.each([
    'https://gitlab.com/a/b',
    'https://gitlab.example.edu/a/b',
    'https://git.example.edu/a/b',
    'https://bitbucket.org/a/b',
    'https://codeberg.org/a/b',
    'https://git.sr.ht/~a/b',
    'https://huggingface.co/datasets/a/b',
    'https://a.hf.space',
    'https://zenodo.org/records/12345',
    'https://doi.org/10.5281/zenodo.12345',
    'https://figshare.com/articles/a/12345',
    'https://osf.io/a1b2c',
    'https://www.kaggle.com/datasets/a/b',
    'https://archive.softwareheritage.org/swh:1:dir:abc',
    'https://anonymous.4open.science/r/a-B1C2',
    'https://a.github.io/b',
    'https://a.gitlab.io',
    'https://sites.google.com/view/a',
  ])('%s', (link) => {
    expect(findLinks(`We thank ${link} here.`)).toEqual([link])
  })

  test('the long name of hf.co', () => {
    expect(findLinks('hf.co/a/b')).toEqual(['https://huggingface.co/a/b'])
  })

  test.each([
    'Project page: https://marmot.example.org/x',
    'Project page here: https://marmot.example.org/x',
    'Our project website is at: https://marmot.example.org/x',
    'See our project page (https://marmot.example.org/x).',
    'Code and data are in https://marmot.example.org/x',
    'The dataset is publicly available at\nhttps://marmot.example.org/x.',
    'An online demo can be found at \\url{https://marmot.example.org/x}.',
    'Code is available in the Burrow toolbox (https://marmot.example.org/x).',
  ])('an unknown host where it says: %s', (text) => {
    expect(findLinks(text)).toEqual(['https://marmot.example.org/x'])
  })
})

describe('drops', () => {
  test.each([
    ['arXiv', 'Code and proofs are available at https://arxiv.org/abs/2611.00001'],
    ['a DOI', 'The code is published at https://doi.org/10.1000/182'],
    ['a publisher', 'Code available at https://link.springer.com/chapter/1'],
    ['a licence', 'Code under https://creativecommons.org/licenses/by/4.0/'],
    ['ORCID', 'Project page: https://orcid.org/0000-0001-2345-6789'],
    ['a page of papers', 'https://huggingface.co/papers/2611.00001'],
    ['a host that nothing introduces', 'We thank https://marmot.example.org for tea.'],
    ['a host that another sentence introduces', 'Code is available. Slides: https://marmot.example.org'],
    ['a conference', 'Conference website: https://marmot.example.org'],
    ['a tool of others', 'Data were kept in Burrow (https://marmot.example.org) by hand.'],
    ['a front page', 'Code will be on https://github.com/.'],
    ['a placeholder', 'https://github.com/<your-login>/marmot'],
    ['a host that is none', 'Code: https://localhost/x'],
    ['a port', 'Code: http://marmot.example.org:8080/x'],
    ['a mail address', 'Code: ask quill@github.com/x'],
    ['a name', 'Code at https://open-upon-acceptance.'],
  ])('%s', (_, text) => {
    expect(findLinks(text)).toEqual([])
  })
})

test('keeps the order of appearance, abstract first', () => {
  expect(findLinks('https://b.github.io', 'https://github.com/a/c')).toEqual([
    'https://b.github.io',
    'https://github.com/a/c',
  ])
})

test('names a link once, however it is written', () => {
  const texts = ['http://github.com/a/B.git', 'https://github.com/a/b/', 'www.github.com/a/B', 'github.com/a/b']
  expect(findLinks(...texts)).toEqual(['https://github.com/a/B'])
})

test('stops at five', () => {
  expect(findLinks('abcdefg'.replace(/./g, ' https://$&.github.io'))).toHaveLength(5)
})

test('finds nothing in nothing', () => {
  expect(findLinks()).toEqual([])
})

test('gives links that the schema takes, whatever the text', () => {
  const scraps = ['https://', 'http:', 'www.', 'github.com/', '.github.io', '\\href{', '}{', '\\_', '%', '.git', '\n  ']
  const piece = fc.oneof(fc.constantFrom(...scraps, 'a', '-', '(', ')', '#', '?', '@', ':', 'Code: '), fc.string())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const links = findLinks(pieces.join(''), pieces.toReversed().join(''))
      expect(PaperSchema.shape.links.parse(links)).toEqual(links)
      for (const link of links) expect(link).toMatch(/^https:\/\/[a-z0-9.-]+(?:[/?#].*)?$/)
      for (const link of links) expect(link).not.toMatch(/[\s{}.,;:!/\\]$/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  'https://',
  'https://a',
  'github.com/ ',
  '\\href{a.b}{',
  'https://a.b/-\n',
  'https://a.b/(',
  'a-',
  '{',
  '. ',
])('is done with 200 kB of %j in time', (scrap) => {
  const started = performance.now()
  findLinks(scrap.repeat(200_000 / scrap.length))
  expect(performance.now() - started).toBeLessThan(2000)
})
