import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * Runs a script in a process of its own with these settings alone, and kills it at the signal (SIGKILL: it can do nothing
 * about it), if it has not ended by then. `script`: from the project's folder.
 */
export async function runScript(script: string, settings: Record<string, string>, signal: AbortSignal): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settings }
  const child = spawn(process.execPath, [script], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  }
  signal.addEventListener('abort', () => child.kill('SIGKILL'))
  const [code, ended] = await once(child, 'close')
  const isKilled = ended === 'SIGKILL'
  return { isKilled, code: isKilled ? undefined : code, output: output.join('') }
}

const project = fileURLToPath(new URL('../../..', import.meta.url))

export type Ended = {
  isKilled: boolean
  /** Its exit code; none where it was killed. */
  code: number | undefined
  output: string
}
