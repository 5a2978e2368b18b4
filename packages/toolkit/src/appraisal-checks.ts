import type { AppraisalCheck } from './types.ts'

/** Sums with known results, in pounds. Apart from the parameters, so that browsers need not load them. */
export const appraisalChecks: readonly AppraisalCheck[] = [
  {
    id: 'green-book-table',
    source: 'Green Book table of GBP 1,000 at 3.5 percent',
    input: {
      amount: 1000,
      rate: 3.5,
    },
    expectRounded: [1000, 966, 934, 902, 871, 842, 814, 786, 759, 734, 709],
  },
  {
    id: 'capex-100',
    input: {
      net: [-100, 30, 30, 30, 30, 30, 30, 30, 30, 30],
      rate: 3.5,
    },
    expect: {
      npv: 128.2306,
      simplePaybackYears: 3.33,
    },
  },
  {
    id: 'band-change',
    input: {
      years: [30, 31],
      rate: 'schedule',
    },
    expect: {
      ratio: 0.970874,
      df30: 0.356278,
      df31: 0.345901,
    },
  },
  {
    id: 'uprate',
    input: {
      value: 100000,
      fromYear: 2019,
      toYear: 2024,
    },
    expect: 123292,
  },
  {
    id: 'calderford-public',
    input: {
      costs: [28000, 13800, 13800, 13800, 13800, 13800],
      benefits: [
        [0, 18600, 37200, 37200, 37200, 37200],
        [0, 5760, 5760, 5760, 5760, 5760],
      ],
      optimism: 0.2,
      rate: 3.5,
    },
    expect: {
      costsAdjusted: [33600, 16560, 16560, 16560, 16560, 16560],
      benefits: [0, 24360, 42960, 42960, 42960, 42960],
      net: [-33600, 7800, 26400, 26400, 26400, 26400],
      pvBenefits: 175995.64,
      pvCosts: 108369.27,
      npv: 67626.37,
      bcr: 1.62,
      simplePaybackYears: 1.98,
      discountedPaybackYears: 2.06,
      switchingFallInBenefits: 0.384,
    },
  },
  {
    id: 'calderford-council-cash',
    input: {
      costs: [28000, 13800, 13800, 13800, 13800, 13800],
      benefits: [[0, 18600, 37200, 37200, 37200, 37200]],
      optimism: 0.2,
      rate: 3.5,
    },
    expect: {
      costsAdjusted: [33600, 16560, 16560, 16560, 16560, 16560],
      benefits: [0, 18600, 37200, 37200, 37200, 37200],
      net: [-33600, 2040, 20640, 20640, 20640, 20640],
      pvBenefits: 149988.93,
      pvCosts: 108369.27,
      npv: 41619.67,
      bcr: 1.38,
      simplePaybackYears: 2.53,
      discountedPaybackYears: 2.66,
      switchingFallInBenefits: 0.277,
    },
  },
  {
    id: 'calderford-low',
    expect: {
      costsAdjusted: [33600, 16560, 16560, 16560, 16560, 16560],
      benefits: [0, 14040, 25200, 25200, 25200, 25200],
      net: [-33600, -2520, 8640, 8640, 8640, 8640],
      pvBenefits: 102996.71,
      pvCosts: 108369.27,
      npv: -5372.56,
      bcr: 0.95,
      simplePaybackYears: null,
      discountedPaybackYears: null,
      switchingFallInBenefits: null,
    },
    input: {
      costs: [28000, 13800, 13800, 13800, 13800, 13800],
      benefits: [
        [0, 11160, 22320, 22320, 22320, 22320],
        [0, 2880, 2880, 2880, 2880, 2880],
      ],
      optimism: 0.2,
      rate: 3.5,
    },
  },
  {
    id: 'calderford-high',
    expect: {
      costsAdjusted: [33600, 16560, 16560, 16560, 16560, 16560],
      benefits: [0, 34680, 60720, 60720, 60720, 60720],
      net: [-33600, 18120, 44160, 44160, 44160, 44160],
      pvBenefits: 248994.56,
      pvCosts: 108369.27,
      npv: 140625.29,
      bcr: 2.3,
      simplePaybackYears: 1.35,
      discountedPaybackYears: 1.39,
      switchingFallInBenefits: 0.565,
    },
    input: {
      costs: [28000, 13800, 13800, 13800, 13800, 13800],
      benefits: [
        [0, 26040, 52080, 52080, 52080, 52080],
        [0, 8640, 8640, 8640, 8640, 8640],
      ],
      optimism: 0.2,
      rate: 3.5,
    },
  },
  {
    id: 'marlbeck-public',
    input: {
      costs: [12000, 2500, 2500, 2500, 2500, 2500],
      benefits: [[0, 12600, 12600, 12600, 12600, 12600]],
      optimism: 0.1,
      rate: 3.5,
    },
    expect: {
      costsAdjusted: [13200, 2750, 2750, 2750, 2750, 2750],
      benefits: [0, 12600, 12600, 12600, 12600, 12600],
      net: [-13200, 9850, 9850, 9850, 9850, 9850],
      pvBenefits: 56889.66,
      pvCosts: 25616.39,
      npv: 31273.27,
      bcr: 2.22,
      simplePaybackYears: 1.34,
      discountedPaybackYears: 1.4,
      switchingFallInBenefits: 0.55,
    },
  },
  {
    id: 'marlbeck-council-cash',
    input: {
      costs: [12000, 2500, 2500, 2500, 2500, 2500],
      benefits: [],
      optimism: 0.1,
      rate: 3.5,
    },
    expect: {
      costsAdjusted: [13200, 2750, 2750, 2750, 2750, 2750],
      benefits: [0, 0, 0, 0, 0, 0],
      net: [-13200, -2750, -2750, -2750, -2750, -2750],
      pvBenefits: 0,
      pvCosts: 25616.39,
      npv: -25616.39,
      bcr: 0,
      simplePaybackYears: null,
      discountedPaybackYears: null,
      switchingFallInBenefits: null,
    },
  },
  {
    id: 'tarnside-unit-cost',
    input: {
      costs: [18200, 600, 600, 600, 600, 600],
      optimism: 0,
      units: 15300,
    },
    expect: {
      pvCosts: 20909.03,
      unitCost: 1.37,
    },
  },
]
