import { type RoutableOffice, routeGrievance, routeUp } from '@shared/features/grievances/routing';

const office = (level: RoutableOffice['level'], handlers: number): RoutableOffice => ({
  officeId: level,
  name: level,
  level,
  handlers: Array.from({ length: handlers }),
});
const [town, county, city] = [office('town', 1), office('county', 1), office('city', 1)];

describe('routing', () => {
  it('sends a grievance to the town where the work is done', () => {
    expect(routeGrievance([town, county, city], 'NORMAL')).toEqual({
      owner: town,
      passedOver: [],
      why: [{ rule: 'WORKPLACE_TOWN', officeName: 'town' }],
    });
  });

  it('starts a critical one at the county', () => {
    const { owner, why } = routeGrievance([town, county, city], 'CRITICAL');
    expect(owner).toBe(county);
    expect(why.map(({ rule }) => rule)).toEqual(['WORKPLACE_TOWN', 'CRITICAL_TO_COUNTY']);
  });

  it('goes up past every office without a living handler and names each', () => {
    const { owner, why, passedOver } = routeGrievance([office('town', 0), office('county', 0), city], 'MAJOR');
    expect(owner).toBe(city);
    expect(passedOver.map(({ name }) => name)).toEqual(['town', 'county']);
    expect(why.slice(1)).toEqual([
      { rule: 'NO_LIVING_HANDLER', officeName: 'town' },
      { rule: 'NO_LIVING_HANDLER', officeName: 'county' },
    ]);
  });

  it('lets the city own it even when nobody handles there, and says so', () => {
    const { owner, why } = routeGrievance([office('town', 0), office('city', 0)], 'NORMAL');
    expect(owner.level).toBe('city');
    expect(why.at(-1)).toEqual({ rule: 'CITY_WITHOUT_HANDLER', officeName: 'city' });
  });

  it('stays with the only office there is', () => {
    expect(routeGrievance([town], 'CRITICAL').owner).toBe(town);
    expect(routeUp([town], town)).toBeNull();
  });

  it('climbs to the next level that has a living handler', () => {
    expect(routeUp([town, county, city], town)?.owner).toBe(county);
    expect(routeUp([town, office('county', 0), city], town)?.owner).toBe(city);
    expect(routeUp([town, county, city], city)).toBeNull();
  });
});
