import { expect, test } from 'vitest'
import { findSizeWarning } from '#build/site-size.ts'

test('warns from four fifths of what GitHub Pages takes', () => {
  expect(findSizeWarning(799_999_999)).toBeUndefined()
  expect(findSizeWarning(812_345_678)).toMatchInlineSnapshot(
    `"The site has 812 MB; GitHub Pages takes 1,000 MB. Set faqMonths in digest.config.ts (or SHEAF_FAQ_MONTHS), such as 12: papers of earlier months keep their page, abstract and links, and drop the FAQ."`,
  )
})
