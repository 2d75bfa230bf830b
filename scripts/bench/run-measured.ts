import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findUsage } from './process-tree.ts'

/**
 * Runs Node with `args` in a process of its own and measures it to its end. No setting of this shell reaches it but
 * through `env`. Throws an error with the end of its output where it fails.
 */
export async function runMeasured(args: string[], { cwd = '.', env = {} }: RunOptions = {}): Promise<Measured> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const usage = { peak: 0, seconds: new Map<number, number>() }
  const timer = setInterval(() => sample(child.pid ?? 0, usage), sampleInterval)
  try {
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${output.join('').slice(-outputKept)}`)
  } finally {
    clearInterval(timer)
  }
  const cpu = [...usage.seconds.values()].reduce((sum, seconds) => sum + seconds, 0)
  const seconds = (performance.now() - started) / 1000
  return { seconds, output: output.join(''), ...(usage.peak > 0 && { cpu, peak: usage.peak }) }
}

/** Milliseconds. */
const sampleInterval = 100
/** Characters. */
const outputKept = 4000

function sample(pid: number, usage: { peak: number; seconds: Map<number, number> }): void {
  const now = findUsage(pid)
  if (!now) return
  usage.peak = Math.max(usage.peak, now.bytes)
  for (const [id, seconds] of now.seconds) usage.seconds.set(id, seconds)
}

function bareEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SHEAF|OPENAI|GITHUB)_/.test(name))
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' }
}

export type Measured = {
  /** By the clock, the start of Node included. */
  seconds: number
  /** CPU seconds of all its processes, and the highest sum of their resident sets in bytes; only on Linux. */
  cpu?: number
  peak?: number
  output: string
}

type RunOptions = { cwd?: string; env?: Record<string, string> }
