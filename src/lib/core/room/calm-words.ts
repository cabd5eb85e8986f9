interface Words {
	readonly en: readonly string[];
	readonly fr: readonly string[];
}

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The French ones are the same for both genders, so that any goes with any being. */
export const ADJECTIVES: Words = {
	en: wordsOf(`
		Able Calm Careful Clear Curious Early Gentle Kind Lively Lucid Mild Modest Nimble Patient Quick Quiet Ready Steady
		Sunny Swift Thoughtful True Warm Wise`),
	fr: wordsOf(`
		affable agile aimable alerte calme digne efficace fidèle habile honnête intrépide juste lucide magnanime modeste
		noble paisible rapide sage sensible sincère sociable souple tranquille`)
};

/** Birds, trees and small animals: nobody's nickname, and short enough for a number after them. */
export const BEINGS: Words = {
	en: wordsOf(`
		Acacia Alder Avocet Badger Beech Cedar Crane Curlew Dolphin Egret Falcon Fern Finch Gazelle Hazel Heron Hoopoe Ibis
		Juniper Kestrel Lapwing Lark Linden Lynx Maple Marten Olive Osprey Otter Owl Plover Puffin Robin Rowan Salmon Siskin
		Sparrow Stork Swan Tern Thrush Tortoise Warbler Willow Wren`),
	fr: wordsOf(`
		Acacia Alouette Aulne Balbuzard Blaireau Bouleau Bouvreuil Cèdre Cigogne Colibri Cygne Dauphin Érable Faucon Fauvette
		Fougère Gazelle Genévrier Grèbe Grive Héron Hirondelle Huppe Ibis Libellule Loriot Loutre Lynx Martre Merle Mésange
		Noisetier Olivier Pinson Pluvier Rossignol Saule Saumon Sittelle Sorbier Sterne Tilleul Tortue Troglodyte`)
};
