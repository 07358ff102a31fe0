/** Unit prices by item id; money in whole units of the currency. */
export interface PriceList {
  readonly id: string;
  readonly title: string | null;
  readonly currency: string;
  /** True where the prices are examples: every page that uses them says so. */
  readonly illustrative: boolean;
  readonly prices: ReadonlyMap<string, Price>;
}

export interface Price {
  readonly item: string;
  /** Null: not known yet; its lines stay unpriced. */
  readonly price: number | null;
  readonly unit: string | null;
  readonly specification: string | null;
  readonly sources: readonly PriceSource[];
  /** ISO day until which the price holds. */
  readonly validUntil: string | null;
  /** VAT as a share, 0.08 for 8 %; null: not said. */
  readonly vat: number | null;
  readonly vatIncluded: boolean | null;
  readonly budget: 'investment' | 'recurrent' | null;
}

export interface PriceSource {
  readonly kind: 'quotation' | 'appraisal' | 'past-award' | 'example';
  readonly supplier: string | null;
  readonly on: string | null;
  readonly price: number | null;
}
