import type { Language } from '../plan/plan.ts';

/** The rules of the cost model, a sentence or two each: what `--explain` names, and what `explain cost` tells. */

const en = {
  R1: 'Minutes are whole. An item lasts the minutes that pass; a clock change in the night does not bend them.',
  R2: 'Items follow one another unless one has a fixed start. Parallel tracks start together, and the longest ends the block.',
  R3: 'A person attends the union of the items attended: no minute counts twice, even for somebody put into two tracks.',
  R4: 'Coffee breaks and buffers count, meals do not; `counts` in the configuration changes that for any kind of item.',
  R5: 'Only own staff cost staff hours. Clients, partners and other guests need no rate; their time is told apart.',
  R6: 'Meeting, preparation, follow-up, travel and recovery are minutes of each head, times heads. What is marked `once` counts once in a series.',
  R7: 'Money is minutes × rate / 60, exact; each printed figure is rounded once, half up, to the smallest unit of the currency.',
  R8: 'A rate of 0 is a rate. Where one is missing, the hours stay whole and the money becomes a lower bound that names the roles.',
  R9: 'Low: required people as planned. Expected: and the expected share of what optional people bring. High: all of it, and overrun on attended time.',
  R10: 'Other costs fall due per meeting, per head, per head of staff, per exact or per started hour of the slot, or once in a series.',
  R11: 'A series keeps the clock time of its zone. Days that do not exist are left out; a count counts before cancellations, and the last day is included.',
  R12: 'Totals of months, quarters and years count the days on which meetings are really held: a weekday may come 53 times in a year.',
  R13: 'A rate is an hourly amount, or salary × months × (1 + on-cost) / annual hours, kept as an exact fraction. The divisor alone can move it by a fifth.',
  R14: 'The share of a week is a person’s minutes over the minutes of the working week, 37 h 30 min unless the configuration says otherwise.',
  R15: 'Recovery, the time until people are back at their work, is added once for each head of staff and meeting; 0 unless the configuration says otherwise.',
};

const fi: typeof en = {
  R1: 'Minuutit ovat kokonaisia. Kohta kestää niin monta minuuttia kuin siinä kuluu; kellojen siirto ei muuta sitä.',
  R2: 'Kohdat seuraavat toisiaan, ellei kohdalla ole omaa alkua. Rinnakkaiset ryhmät alkavat yhdessä, ja pisin päättää lohkon.',
  R3: 'Läsnäolo on niiden kohtien yhdiste, joissa ollaan mukana: mikään minuutti ei laske kahdesti, ei edes kahdessa ryhmässä.',
  R4: 'Kahvitauot ja joustovara lasketaan, ruokatauot eivät; asetus `counts` muuttaa tämän minkä tahansa lajin kohdalta.',
  R5: 'Vain oma väki kuluttaa henkilötyötunteja. Asiakkaat, kumppanit ja muut vieraat eivät tarvitse tuntihintaa; heidän aikansa kerrotaan erikseen.',
  R6: 'Kokous, valmistelu, jälkityö, matka-aika ja palautuminen ovat minuutteja henkeä kohti, kertaa henkilöt. Merkintä `once` lasketaan sarjassa kerran.',
  R7: 'Raha on minuutit × tuntihinta / 60 tarkasti; jokainen näytetty luku pyöristetään kerran, puolikas ylös, valuutan pienimpään yksikköön.',
  R8: 'Tuntihinta 0 on tuntihinta. Jos hinta puuttuu, tunnit pysyvät täysinä ja raha on alaraja, joka nimeää roolit.',
  R9: 'Vähintään: pakolliset henkilöt suunnitellusti. Odotettu: lisäksi odotettu osuus siitä, mitä valinnaiset tuovat. Enintään: kaikki, ja läsnäoloajan venymä.',
  R10: 'Muut kulut lasketaan kokoukselta, henkeä kohti, oman väen henkeä kohti, varatulta tai alkavalta tunnilta taikka kerran sarjassa.',
  R11: 'Sarja pitää kellonaikansa omalla vyöhykkeellään. Olemattomat päivät jäävät pois; lukumäärä lasketaan ennen peruutuksia, ja viimeinen päivä kuuluu mukaan.',
  R12: 'Kuukausien, vuosineljännesten ja vuosien summat lasketaan oikeista kokouspäivistä: viikonpäivä voi osua vuoteen 53 kertaa.',
  R13: 'Tuntihinta on summa tunnilta tai palkka × kuukaudet × (1 + sivukulut) / vuosityöaika tarkkana murtolukuna. Pelkkä jakaja voi muuttaa sitä viidenneksen.',
  R14: 'Osuus viikosta on henkilön minuutit jaettuna työviikon minuuteilla; viikko on 37 t 30 min, elleivät asetukset sano muuta.',
  R15: 'Palautuminen eli aika, jossa palataan omaan työhön, lisätään kerran jokaista oman väen henkeä ja kokousta kohti; 0, elleivät asetukset sano muuta.',
};

export type CostRule = keyof typeof en;

export const COST_RULES = Object.keys(en) as CostRule[];

export const costRules = (language: Language): typeof en => (language === 'fi' ? fi : en);
