/** What the host is asked before it is done. */
export type HostDialog = 'jump' | 'end' | 'hand-over' | 'delete';
