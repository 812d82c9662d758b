// bench/law/redondeada.ley by hand: the tariff as a table, every contribution rounded to the centavo.
#include "common.h"

static const double LOWER[11] = {0.01, 746.05, 6332.06, 11128.02, 12935.83, 15487.72, 31236.50, 49233.01, 93993.91, 125325.21, 375975.62};
static const double FIXED[11] = {0, 14.32, 371.82, 893.62, 1182.87, 1640.17, 5004.11, 9236.89, 22665.16, 32691.18, 117912.32};
static const double RATE[11] = {.0192, .064, .1088, .16, .1792, .2136, .2352, .30, .32, .34, .35};

typedef struct { double net, burden, tax, worker; } pay; // whole centavos

static inline pay payroll(double wage, double days, double factor)
{
    const double uma = 113.14, minimum = 278.80;
    double monthly = round_cents(wage * days), integrated = wage * factor;
    double base_day = MIN(MAX(integrated, minimum), 25.0 * uma);
    double base = base_day * days, excess = MAX(base_day - 3.0 * uma, 0.0) * days;
    double fixed = round_cents(.204 * uma * days);
    double excess_employer = round_cents(.011 * excess), excess_worker = round_cents(.004 * excess);
    double cash_employer = round_cents(.007 * base), cash_worker = round_cents(.0025 * base);
    double pensioner_employer = round_cents(.0105 * base), pensioner_worker = round_cents(.00375 * base);
    double invalidity_employer = round_cents(.0175 * base), invalidity_worker = round_cents(.00625 * base);
    double retirement = round_cents(.02 * base), old_age_employer = round_cents(.0315 * base);
    double old_age_worker = round_cents(.01125 * base), nurseries = round_cents(.01 * base);
    double risk = round_cents(.0054355 * base), housing = round_cents(.05 * base);
    double employer = fixed + excess_employer + cash_employer + pensioner_employer + invalidity_employer + nurseries + risk;
    double worker = excess_worker + cash_worker + pensioner_worker + invalidity_worker + old_age_worker;
    double burden = employer + retirement + old_age_employer + housing;
    double lower = LOWER[0], fixed_tax = FIXED[0], rate = RATE[0];
    for (int k = 1; k < 11; k++)
    {
        lower = LOWER[k] <= monthly ? LOWER[k] : lower;
        fixed_tax = LOWER[k] <= monthly ? FIXED[k] : fixed_tax;
        rate = LOWER[k] <= monthly ? RATE[k] : rate;
    }
    double tariff = round_cents(fixed_tax + (monthly - lower) * rate);
    double subsidy = MIN(tariff, (monthly <= 10171.0 ? 474.65 : 0.0));
    double tax = tariff - subsidy;
    return (pay){cents(monthly - worker - tax), cents(burden), cents(tax), cents(worker)};
}

// totals: net, burden, tax, worker, weight
void rounded_run(const double *restrict wage, const double *restrict days, const double *restrict factor, const double *restrict weight,
                 double *restrict net, long rows, double *restrict totals, int threads)
{
    double t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0;
#pragma omp parallel for simd schedule(static) num_threads(threads) reduction(+ : t0, t1, t2, t3, t4)
    for (long i = 0; i < rows; i++)
    {
        pay p = payroll(wage[i], days[i], factor[i]);
        net[i] = p.net / 100.0;
        t0 += weight[i] * p.net;
        t1 += weight[i] * p.burden;
        t2 += weight[i] * p.tax;
        t3 += weight[i] * p.worker;
        t4 += weight[i];
    }
    totals[0] = t0, totals[1] = t1, totals[2] = t2, totals[3] = t3, totals[4] = t4;
}
