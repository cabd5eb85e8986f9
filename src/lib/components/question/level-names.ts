import type { Level } from '$lib/core/item/item';
import { m } from '$lib/i18n/paraglide/messages';

export const levelNames: Record<Level, () => string> = {
	remember: m.level_remember,
	understand: m.level_understand,
	analyse: m.level_analyse
};
