import { describe, expect, it } from '@jest/globals';
import { anonymities } from '../draft.ts';
import { whoGetsWhat } from './audience.ts';

const said = (anonymity: (typeof anonymities)[number], group?: string) => new Map(whoGetsWhat({ anonymity, group }));

describe('who gets what, as it is said before anything is sent', () => {
  it('names every party for every choice', () => {
    for (const anonymity of anonymities) {
      const parties = [...said(anonymity).keys()].join('\n');
      for (const party of ['Everyone, the plant’s owners too', 'Reviewers of the local group', 'Auditors', 'The people who run this server'])
        expect(parties).toContain(party);
    }
  });

  it('says that the name is public only where the person chose so', () => {
    const everyone = (anonymity: (typeof anonymities)[number]) => said(anonymity).get('Everyone, the plant’s owners too');
    expect(everyone('anonymous')).toContain('No name. No contact.');
    expect(everyone('private_contact')).toContain('No name. No contact.');
    expect(everyone('named')).toContain('And the name you give.');
  });

  it('says that an anonymous report keeps the hour, and speaks of a contact only where there may be one', () => {
    expect(said('anonymous').get('Auditors (they check the evidence)')).toContain('the exact place, the hour and the original photos');
    expect(said('named').get('Auditors (they check the evidence)')).toContain('the exact place, the exact time and the original photos');
    expect(said('anonymous').has('Your contact')).toBe(false);
    expect(said('private_contact').get('Your contact')).toContain('Locked away from all of them.');
  });

  it('names the group that the address asked for', () => expect([...said('anonymous', 'boxtown').keys()]).toContain('Reviewers of the group boxtown'));
});
