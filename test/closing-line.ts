import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line for machines: `Tests: 312 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length
    const failed = count('failed') + broken + errors.length
    process.on('exit', () =>
      console.log(`Tests: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`),
    )
  }
}
