/** A chart's numbers as a person reads them; the first column names its row. */
export interface TableWords {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
