import { type Config, ConfigError } from '#config.ts'
import type { Prices } from './ask/prices.ts'
import { customPreset, findPresetName, findPrices, type Preset, presets } from './presets.ts'

/**
 * Which model the settings mean, with what is known of it; `undefined`: none, extracts stand in. Throws a `ConfigError` where
 * a provider is named that cannot be asked.
 */
export function resolveModel(faq: Config['faq'], key: string): ResolvedModel | undefined {
  const { provider, baseUrl } = faq
  if (provider === 'extract') return undefined
  const owner = baseUrl ? findPresetName(baseUrl) : undefined
  const name = provider ?? (baseUrl ? (owner ?? 'custom') : 'openai')
  if (!provider && !baseUrl && !key) return undefined
  const preset: Preset = name === 'custom' ? customPreset : presets[name]
  checkProvider(name, { preset, baseUrl, owner, key })
  const model = faq.model ?? preset.model
  return {
    name,
    model,
    preset,
    baseUrl: baseUrl ?? preset.baseUrl,
    prices: faq.prices ?? findPrices(preset, model),
    context: faq.context ?? preset.context,
    concurrency: faq.concurrency ?? preset.concurrency,
  }
}

/** The key for the provider that the settings name: its own variable, else `OPENAI_API_KEY`; none for models on localhost. */
export function findKey({ provider, baseUrl }: Config['faq'], environment: Record<string, string | undefined>): string {
  const name = provider ?? (baseUrl ? findPresetName(baseUrl) : 'openai') ?? 'custom'
  const preset: Preset | undefined = Object.entries(presets).find(([key]) => key === name)?.[1]
  if (preset && !preset.keyVariable) return ''
  return (environment[preset?.keyVariable ?? ''] || environment['OPENAI_API_KEY'] || '').trim()
}

function checkProvider(name: string, { preset, baseUrl, owner, key }: Checked): void {
  if (name === 'custom' && !baseUrl)
    throw new ConfigError([
      'faq.provider: "custom" needs an address. Write it under faq.baseUrl, or in OPENAI_BASE_URL.',
    ])
  if (owner && owner !== name && name !== 'custom')
    throw new ConfigError([
      `faq.provider: "${name}" does not go with the base URL of ${owner} (faq.baseUrl, or OPENAI_BASE_URL). Leave out one of the two.`,
    ])
  if (preset.keyVariable && !key && !baseUrl)
    throw new ConfigError([
      `faq.provider: "${name}" needs a key. Put it into ${preset.keyVariable}, or into OPENAI_API_KEY.`,
    ])
}

type Checked = { preset: Preset; baseUrl: string | undefined; owner: string | undefined; key: string }

export type ResolvedModel = {
  /** A preset's name, or `custom`. */
  name: string
  model: string
  preset: Preset
  baseUrl: string
  /** Absent where they are not known. */
  prices: Prices | undefined
  /** Tokens that the model takes at once. */
  context: number
  concurrency: number
}
