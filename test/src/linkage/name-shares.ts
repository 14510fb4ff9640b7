/** How people of one origin are really named, where the pools list the commonest names only. */
export interface NameShares {
  readonly familyNames: Borne;
  readonly givenNames: Borne;
  /** Of a hundred in the register of foreigners (AZR, 31 March 2020): born on a first of January. */
  readonly firstOfJanuary: number;
}

/** Of a hundred, who bears a listed name; all others bear one that is composed as such names are. */
export interface Borne {
  readonly listed: number;
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

const words = (text: string) => text.split(" ");
const all: Borne = { listed: 100, begins: [], ends: [] };
/** Roots of three consonants, and the forms in which they are names: all of one root sound alike without their vowels. */
const ARABIC_ROOTS = words(
  "hmd slm krm jml nsr skr rshd khld njb sfr mjd shrf nbl fhd szd zyd wld rfq tlb bdr hbb ltf nzr fyd zhr rym sbr jbr qdr shkr hfz fdl nsm rfd smr jhd rbh ksm ysr mnr",
);

/**
 * The commonest name of a list is the ninth to tenth part of it, as names are drawn. Really Yılmaz is borne by 1.4 and Mehmet by 1.5 of a hundred
 * (Turkey's population register), Müller by 0.9 (telephone lines, Digitales Familiennamenwörterbuch), Melnyk by 0.3 (Ridni), Jovanović by 2.2 in
 * Serbia alone, Diallo by 10 in Guinea. All other shares, those of Arabic and Afghan names and of most given names,
 * are guesses to the crowded side.
 */
export const NAME_SHARES: Readonly<Record<string, NameShares>> = {
  Arabic: {
    firstOfJanuary: 15,
    familyNames: {
      listed: 20,
      begins: words(
        "Halab Homs Hamaw Dimashq Masr Baghdad Basr Mosul Jabour Dulaim Ubaid Tikrit Samarra Anbar Kurd Turkman Maghrib Tunis Fas Najd Yaman Oman Sham Qudus Nabuls Ghazz Saf Akk Tarabuls Ladhiq Idlib Raqq Dayr Hasak Karbal Najaf Hill Diwan Kirkuk Zubaid Tamim Shammar Anaz Azz Bayat Haddad Khabbaz Hallaq Attar Qassab Khayyat Banna Hajjar Nahhas Fakhour Dabbagh Sarraj Qattan Zayyat Tahhan Fawwal Jammal Baqqal Samman Labban Farran Hammal Sayegh Naqqash Warraq Kattan Sawwaf Bazzaz Saqqa Mallah Bahhar Fallah Rifa Badr Nur Shams Qamar Najm Sayf Asad Nimer Dhib Saqr Ghazal Jamal Faras Hisan Bahr Nahr Jabal Wad",
      ),
      ends: words("i awi ani iya"),
    },
    givenNames: {
      listed: 50,
      begins: ARABIC_ROOTS,
      // 1, 2 and 3 stand for the consonants of the root.
      ends: words("1a2i3 1a2i3a a12a3 1a22a3 ma12u3 1u2ai3 1a23i 1a23a mu12i3 1i2a3"),
    },
  },
  Turkish: {
    firstOfJanuary: 6,
    familyNames: {
      listed: 13,
      begins: words(
        "Ak Kara Öz Er Gün Ay Bal Demir Yıl Sarı Can Taş Kaya Gök Tan Al Bay Boz Gür Koç Kur Soy Tek Top Tur Uğur Ulu Ün Yalın Yurt",
      ),
      ends: words(
        "türk demir kaya taş soy er can doğan gül han bay oğlu tekin gün baş bulut ırmak tepe öz sel man kan dağ köse dal bilek kurt aslan al pınar",
      ),
    },
    givenNames: {
      listed: 14,
      begins: words(
        "Ay Gül Nur Şen Sev Bir İl Gön Öz Can Er Alp Tay Bar Kor Ser Tun Or Yal Ne Fer Gök Tol Ay Ba Ci Ha Se Su Do",
      ),
      ends: words("gül nur ten can sel dan han su kan şen men lin ay gün bey tuğ han cem nil hal kay rin tay maz per"),
    },
  },
  Ukrainian: {
    firstOfJanuary: 1,
    familyNames: {
      listed: 3,
      begins: words(
        "Bond Koval Tkach Krav Lys Petr Ivan Roman Mykhail Vasyl Hryts Yur Oleks Stepan Fed Dmytr Zakhar Tym Danyl Andri Pavl Hnat Mart Sav Sem Kost Kuzm Luk Mel Prokop Syd Taras Trof Khom Yak Bil Chorn Rud Sir Did Moroz Vovk Zub Hol Kryv Dov Shpak Soroch Hal Bez Dub Hai Koz Pan Pol Roh Skor Stets Voit Hon Kush Kots Lap Maz Nech Ostap Pas Rad Sam Shul Tsyh Us Vel Yar Zah Zhur",
      ),
      ends: words("enko chuk iuk ivska yshyn iv ych ko an yk skyi enka"),
    },
    givenNames: {
      listed: 50,
      begins: words("Yaro Vyache Stani Bole Rosty Sviato Liubo Myro Brony Vladi Rado Zory Mstys Yary Dobro"),
      ends: words("slav slava mir myra myl myla dan polk hor lada"),
    },
  },
  German: {
    firstOfJanuary: 0,
    familyNames: {
      listed: 8,
      begins: words(
        "Berg Stein Wald Hof Feld Bach Brück Burg Dorn Eich Linden Rosen Schön Neu Alt Ober Nieder Hoch Kirch Mühl Sand Schwarz Weiß Gold Silber Eisen Grün Blum Hirsch Fuchs Holz Hell Kalt Lang Kurz Breit Tief Wein Korn Hafer",
      ),
      ends: words("mann er meier bauer müller bach berg feld hofer stein wald haus kamp brink huber ner hardt ing"),
    },
    givenNames: {
      listed: 20,
      begins: words(
        "Hein Fried Wil Ger Ans Bert Diet Eber Gott Hel Her Kon Lud Man Ot Rein Rud Sieg Ul Wal Wolf Al Ed Em Er Ger Hil Irm",
      ),
      ends: words("rich helm hard hold fried bert mar mund wig hilde traud gard linde run olf win lieb"),
    },
  },
  "South-East European": {
    firstOfJanuary: 1,
    familyNames: {
      listed: 10,
      begins: words(
        "Petr Nikol Mark Stojan Ilij Pavl Jovan Milan Drag Bogdan Rad Vuk Luk Tom Sim Stef Kost Laz Mat Mil Nov Ost Sav Todor Vas Živk Hadži Osman Selim Salih Ibrahim Mehmed Husein Alij Omer Murat Redžep Bajram Avd Kurt Gjok Prek Ndrec Dushku Shkrel Kelmend Thaç Dukagj Jash Lek Marin Bra Cris Flor Grig Dobr Ung Mold Vlad Negr",
      ),
      ends: words("ović ić ević oski ov ova escu aj eanu inov"),
    },
    givenNames: {
      listed: 20,
      begins: words(
        "Vlad Mil Rad Drag Stan Bran Ljub Slav Zor Dob Val Lir Flam Egz Ard Ilir Agr Bes Gez Shp Lul Fit Mir Vel Bog Nen",
      ),
      ends: words("an ana oslav ica imir ko ena ka on ona tar im ime et eta in"),
    },
  },
  "West African": {
    firstOfJanuary: 8,
    familyNames: all,
    givenNames: {
      listed: 40,
      begins: words(
        "Abdou Mama Fa Ous Bou Sou Kadi Aï Ma Thier Alas Sadi Dje Sali Nafi Bin Moha Oluwa Chi Ngo Kwa Ade Ife Ola Nne Uche Ebo Ako",
      ),
      ends: words(
        "laye dou toumata mane bacar leymane tou ssata riama no sane ko neba sou med seun dera zi me bayo oma tunde nna na nua sua",
      ),
    },
  },
  "Afghan and Indonesian": {
    firstOfJanuary: 20,
    familyNames: {
      listed: 30,
      begins: words(
        "Ahmad Rahim Karim Noor Haidar Aziz Hossein Reza Jafar Rahman Sadegh Akbar Ebrahim Farhad Naser Yousef Qasem Omar Osman Wali Sultan Mir Shah Amin Habib Majid Sharif Latif Wahid Zahir Mohammad Ali Hasan Taher Bakhtiar Daud Ismail Khalil Mahmud Nazar",
      ),
      ends: words("i zai zada yar pour khel"),
    },
    givenNames: {
      listed: 50,
      begins: words(
        "Aman Najib Zabih Rahmat Esmat Habib Sami Hafiz Nasr Inayat Hikmat Fazl Abd Gul Shir Mir Khan Bakht Nek Jan Far Meh Par Shah Sha Nas Nil Zar",
      ),
      ends: words("ullah uddin urrahman mohammad agha jan zad nawaz ana isa ima ia in id ida"),
    },
  },
};
