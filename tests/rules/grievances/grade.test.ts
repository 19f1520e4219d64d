import { collectiveFrom, criticalHeadcount, dangers, gradeOf } from '@shared/features/grievances/grade';

const plain = { headcount: 1, dangers: [], matter: 'WAGE.ARREARS' };

describe('the grade of a grievance', () => {
  it.each([
    [collectiveFrom - 1, 'NORMAL'],
    [collectiveFrom, 'MAJOR'],
    [collectiveFrom + 1, 'MAJOR'],
    [criticalHeadcount - 1, 'MAJOR'],
    [criticalHeadcount, 'CRITICAL'],
  ])('of %i people is %s', (headcount, grade) => {
    expect(gradeOf({ ...plain, headcount })).toBe(grade);
  });

  it.each(dangers)('is raised by the danger %s', (danger) => {
    const isMajor = danger === 'MINOR' || danger === 'RETALIATION';
    expect(gradeOf({ ...plain, dangers: [danger] })).toBe(isMajor ? 'MAJOR' : 'CRITICAL');
  });

  it.each(['UNION_RIGHT.RETALIATION', 'SPECIAL_PROTECTION.MINOR'])('is major for %s', (matter) => {
    expect(gradeOf({ ...plain, matter })).toBe('MAJOR');
  });
});
