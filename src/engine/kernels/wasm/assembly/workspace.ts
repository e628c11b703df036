/**
 * Where kernels keep lists and packed copies while one call runs. Nothing in it outlives the call.
 *
 * The caller says where it is (0x60000 bytes, as `../wasm.ts` has it), so that several instances
 * can share a memory, each with a workspace of its own.
 */
export let workspace: usize = 0;

export function placeWorkspace(at: usize): void {
  workspace = at;
}
