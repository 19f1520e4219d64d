import {
  federationsFor,
  type RoutableOffice,
  type Routed,
  reasonsOf,
  routeGrievance,
  routeUp,
} from '@shared/features/grievances/routing';

const office = (
  level: RoutableOffice['level'],
  handlers: number,
  officerOf: readonly string[] = [],
): RoutableOffice => ({
  officeId: level,
  name: level,
  level,
  handlers: Array.from({ length: handlers }, () => ({ officerOf })),
});
const [town, county, city] = [office('town', 1), office('county', 1), office('city', 1)];
const plain: Omit<Routed, 'workerGroup'> = { grade: 'NORMAL', dangers: [], employerName: null };
const rulesOf = (tried: Parameters<typeof reasonsOf>[0]) => reasonsOf(tried).map(({ rule }) => rule);

describe('routing', () => {
  it('sends a grievance to the town where the work is done, and says what every rule found', () => {
    expect(routeGrievance([town, county, city], plain)).toEqual({
      owner: town,
      passedOver: [],
      tried: [
        { rule: 'WORKPLACE_TOWN', isMet: true, officeName: 'town' },
        { rule: 'RED_FLAG_TO_COUNTY', isMet: false, officeName: 'county' },
        { rule: 'CRITICAL_TO_COUNTY', isMet: false, officeName: 'county' },
        { rule: 'EMPLOYERS_OFFICER_EXCLUDED', isMet: false, officeName: 'town' },
        { rule: 'NO_LIVING_HANDLER', isMet: false, officeName: 'town' },
        { rule: 'CITY_WITHOUT_HANDLER', isMet: false, officeName: 'town' },
      ],
    });
  });

  it('starts a critical one at the county', () => {
    const { owner, tried } = routeGrievance([town, county, city], { ...plain, grade: 'CRITICAL' });
    expect(owner).toBe(county);
    expect(rulesOf(tried)).toEqual(['WORKPLACE_TOWN', 'CRITICAL_TO_COUNTY']);
  });

  it('starts a red flag at the county whatever its grade; retaliation is none', () => {
    const flagged = routeGrievance([town, county, city], { ...plain, grade: 'MAJOR', dangers: ['MINOR'] });
    expect(flagged.owner).toBe(county);
    expect(rulesOf(flagged.tried)).toEqual(['WORKPLACE_TOWN', 'RED_FLAG_TO_COUNTY']);
    expect(routeGrievance([town, county, city], { ...plain, dangers: ['RETALIATION'] }).owner).toBe(town);
  });

  it('goes up past every office without a living handler and names each', () => {
    const { owner, tried, passedOver } = routeGrievance([office('town', 0), office('county', 0), city], plain);
    expect(owner).toBe(city);
    expect(passedOver.map(({ name }) => name)).toEqual(['town', 'county']);
    expect(reasonsOf(tried).slice(1)).toEqual([
      { rule: 'NO_LIVING_HANDLER', officeName: 'town' },
      { rule: 'NO_LIVING_HANDLER', officeName: 'county' },
    ]);
  });

  it('counts an officer of the employer’s own union as no handler, and says so', () => {
    const employerName = '宁波海曦汽车配件有限公司';
    const partial = office('town', 1, ['海曦汽车配件有限公司工会']);
    const { owner, tried } = routeGrievance([partial, county, city], { ...plain, employerName });
    expect(owner).toBe(county);
    expect(rulesOf(tried)).toEqual(['WORKPLACE_TOWN', 'EMPLOYERS_OFFICER_EXCLUDED', 'NO_LIVING_HANDLER']);
    expect(routeGrievance([partial, county, city], { ...plain, employerName: '宁海某某文具厂' }).owner).toBe(partial);
  });

  it('lets the city own it even when nobody handles there, and says so', () => {
    const { owner, tried } = routeGrievance([office('town', 0), office('city', 0)], plain);
    expect(owner.level).toBe('city');
    expect(reasonsOf(tried).at(-1)).toEqual({ rule: 'CITY_WITHOUT_HANDLER', officeName: 'city' });
  });

  it('stays with the only office there is', () => {
    expect(routeGrievance([town], { ...plain, grade: 'CRITICAL' }).owner).toBe(town);
    expect(routeUp([town], town)).toBeNull();
  });

  it('climbs to the next level that has a living handler', () => {
    expect(routeUp([town, county, city], town)?.owner).toBe(county);
    expect(routeUp([town, office('county', 0), city], town)?.owner).toBe(city);
    expect(routeUp([town, county, city], city)).toBeNull();
  });

  it('tells the federations of the worker’s trade, and none when the trade is not said', () => {
    const riders = { officeId: 'r', name: '外卖配送员联合会', serves: ['FOOD_DELIVERY_RIDER' as const] };
    const base = { officeId: 'b', name: '集卡基地联合会', serves: ['CONTAINER_TRUCK_DRIVER' as const] };
    expect(federationsFor([riders, base], 'CONTAINER_TRUCK_DRIVER').told).toEqual([base]);
    expect(federationsFor([riders, base], null)).toEqual({
      told: [],
      tried: [{ rule: 'TRADE_FEDERATION_TOLD', isMet: false, officeName: null }],
    });
  });
});
