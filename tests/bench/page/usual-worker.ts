import { rebuildUsual } from './usual-rebuild';

self.onmessage = async ({ data }: MessageEvent<number>) => {
	self.postMessage(await rebuildUsual(data));
};
