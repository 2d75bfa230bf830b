import { expect, test } from 'vitest'
import { classify } from '#ingest/faq/extract/classify.ts'
import { endlessTexts } from '../../../../hostile.ts'

const invented: Record<string, [string, string][]> = {
  'computer science': [
    ['background', 'Gardening robots have become widely used in recent years.'],
    ['problem', 'However, existing planners fail to tell weeds from flowers and remain costly to train.'],
    ['method', 'To address this, we propose Petal, a two-stage framework that combines a map with a language model.'],
    ['method', 'Our framework uses a lightweight encoder trained on synthetic gardens.'],
    ['result', 'Experiments on three gardens show that Petal outperforms strong baselines by 12.5%.'],
    ['other', 'Code and data are publicly available at https://example.org/petal.'],
  ],
  mathematics: [
    ['background', 'A knot is called tidy if every diagram of it has a crossing.'],
    ['problem', 'It is unknown whether tidy knots are determined by their groups.'],
    [
      'result',
      'In this paper we prove that the answer is no, and we obtain sharp bounds for the number of exceptions.',
    ],
  ],
  astronomy: [
    ['background', 'Dust is known to play a key role in the evolution of comets.'],
    ['problem', 'However, its origin is still poorly understood.'],
    ['method', 'We present observations of twelve comets with a new camera.'],
    ['result', 'We find that the dust mass is correlated with the age, $r = 0.91 \\pm 0.02$.'],
    ['outlook', 'These findings open new directions for future missions with potential applications to asteroids.'],
  ],
}

test.each(Object.entries(invented))('tells what the sentences of an abstract of %s are for', (_, sentences) => {
  const found = classify(sentences.map(([, text]) => text)).map(({ role }) => role)
  expect(found).toEqual(sentences.map(([role]) => role))
})

test('gives chances that come to one', () => {
  const [first] = classify(['We propose a method.'])
  expect(Object.values(first?.chances ?? {}).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
})

test('says the same each time', () => {
  const texts = (invented['astronomy'] ?? []).map(([, text]) => text)
  expect(classify(texts)).toEqual(classify(texts))
})

test('has nothing to say of no sentences', () => {
  expect(classify([])).toEqual([])
})

// What never ends would be stopped by the time that a test may take.
test('comes to an end whatever it reads', () => {
  expect(classify(endlessTexts)).toHaveLength(endlessTexts.length)
})
