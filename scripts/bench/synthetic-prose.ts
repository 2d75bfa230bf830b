import type { Random } from './random.ts'
import { syntheticDisplay, syntheticFormula } from './synthetic-formula.ts'

/** Markdown sentences of about `length` characters; `math` is the share of sentences that hold a formula. */
export function syntheticParagraph(random: Random, length: number, math: number): string {
  const sentences: string[] = []
  for (let size = 0; size < length; size += sentences.at(-1)?.length ?? 0) sentences.push(sentence(random, math))
  return sentences.join(' ')
}

/** An answer as models write them: a paragraph, a list with bold beginnings, sometimes a display, a closing line. */
export function syntheticAnswer(random: Random, math: number): string {
  const points = Array.from({ length: random.between(3, 4) }, () => {
    return `- **${capitalize(words(random, random.between(2, 4)))}**: ${syntheticParagraph(random, 100, math)}`
  })
  const display = random.chance(math) ? [`$$\n${syntheticDisplay(random)}\n$$`] : []
  const opening = syntheticParagraph(random, random.between(200, 350), math)
  return [opening, points.join('\n'), ...display, sentence(random, math)].join('\n\n')
}

export function syntheticTitle(random: Random): string {
  const name = `${capitalize(random.pick(vocabulary))}${random.pick(['Net', 'Bench', 'Flow', 'GS', '-R1', 'former', ''])}`
  return `${name}: ${capitalize(words(random, random.between(5, 9)))}`
}

export function syntheticName(random: Random): string {
  return `${random.pick(given)} ${random.pick(initials)} ${random.pick(family)}`
}

function sentence(random: Random, math: number): string {
  const formula = random.chance(math) ? `, where $${syntheticFormula(random)}$ ` : ', which '
  const tail = `${formula}${random.pick(verbs)} the ${words(random, random.between(2, 5))}`
  const number = random.chance(0.15) ? ` by ${random.between(1, 99)}.${random.between(0, 9)}%` : ''
  return `${random.pick(openings)} the ${words(random, random.between(3, 8))}${tail}${number}.`
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(vocabulary)).join(' ')
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const vocabulary =
  'adaptive sparse latent robust spectral neural causal quantum stochastic convex modular temporal spatial visual linguistic multimodal hierarchical invariant equivariant discrete continuous efficient scalable federated private generative contrastive supervised unsupervised reinforcement diffusion transformer attention kernel graph tensor manifold gradient entropy likelihood posterior prior estimator bound regret policy reward agent planner simulator dataset benchmark corpus annotation retrieval reasoning alignment calibration uncertainty inference training optimisation quantisation pruning distillation compression memory throughput latency galaxy cluster halo redshift spectrum lattice spin phase transition superconductor qubit circuit error code channel entanglement decoherence measurement cosmology inflation perturbation horizon curvature symmetry module sheaf cohomology bundle scheme divisor conjecture theorem inequality martingale diffusion equation solution regularity boundary domain operator semigroup random walk matrix eigenvalue polynomial prime residue form curve surface protein molecule sequence expression tissue imaging segmentation detection tracking navigation manipulation grasping locomotion speech translation summarisation dialogue question answering evaluation ablation hypothesis assumption framework architecture pipeline protocol baseline variant extension limitation'.split(
    ' ',
  )
const openings =
  'We introduce|We study|However, existing work overlooks|In this paper, we analyse|Experiments confirm|Our results show|Moreover, we prove|Unlike previous methods, we exploit|Recent progress has improved|A key challenge lies in|To address this, we redesign|Extensive simulations support|This suggests'.split(
    '|',
  )
const verbs = 'improves|bounds|explains|governs|limits|replaces|predicts|recovers|generalises|accelerates'.split('|')
const given =
  'Ada Wei José Łukasz Noor Ingrid Tomás Yuki Olga Ravi Chiara Amina Piotr Søren Hana Malik Elif Jürgen Zoë Minh'.split(
    ' ',
  )
const initials = [...'ABCDEFGHJKLMNPRSTVWZ'].map((letter) => `${letter}.`)
const family =
  'Okafor Zhang Müller Kovač Nakamura Silva Haddad Nguyen Petrov Rossi Larsen Gupta Weber Dubois Castillo Öztürk Kim Novák Abebe Schmidt Tanaka Moreau Ivanova Costa Lindqvist'.split(
    ' ',
  )
