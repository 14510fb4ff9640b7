/** People of one origin: their names in Latin letters, and the ways in which German offices write them otherwise. */
export interface NamePool {
  readonly origin: string;
  /** In proportion to which people are invented. */
  readonly weight: number;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  /** Of a hundred: who has two given names, one name only, two family names, a birth date of the first of January. */
  readonly percent: {
    readonly secondGiven: number;
    readonly oneName: number;
    readonly doubleFamily: number;
    readonly firstOfJanuary: number;
    /** Whose name another office writes otherwise. */
    readonly respelt: number;
  };
  readonly spellings: readonly (readonly [written: RegExp, otherwise: string])[];
  /** The other gender's form of a family name. */
  readonly otherForm?: (family: string) => string;
}

const words = (text: string) => text.split(" ");

export const NAME_POOLS: readonly NamePool[] = [
  {
    origin: "Arabic",
    weight: 30,
    familyNames: words(
      "Al-Hariri Haddad Khalil Darwish Nasser Sabbagh Issa Hamdan Kassem Yazji Al-Shami Najjar Barakat Hassan Jabbar Salih Kadhim Rashid Qasim Hadi Mahmoud Yousif Al-Ahmad Al-Mohammad Ibrahim Khoury Mansour Saleh Othman Abdullah Al-Jabouri Zaidan Shaheen Awad Bakr Fayyad Ghanem Hijazi Jaber Kanaan Lahham Murad Nimr Obeid Qabbani Rifai Shehadeh Taha Umar Wahbeh",
    ),
    givenNames: words(
      "Mohammad Ahmad Ali Omar Fatima Aisha Youssef Khaled Ibrahim Rana Lina Hala Karim Nour Sami Reem Tarek Dima Bilal Amal Hussein Hassan Zainab Mariam Abdulrahman Abdullah Mahmoud Mustafa Huda Samir Samira Jamal Jamila Rasha Wael Waleed Hiba Ghassan Shadi Mouna Faisal Najwa Iman Ayman Basel Maher Hanan Amira Amir Salma",
    ),
    percent: { secondGiven: 20, oneName: 0, doubleFamily: 4, firstOfJanuary: 10, respelt: 20 },
    spellings: [
      [/mohammad/i, "Muhamad"],
      [/youss?[ei]f/i, "Yusuf"],
      [/hussein/i, "Hosain"],
      [/^al-/i, "Al "],
      [/^al-/i, ""],
      [/^al-/i, "El"],
      [/sh/, "sch"],
      [/Sh/, "Sch"],
      [/kh/, "ch"],
      [/Kh/, "Ch"],
      [/j/, "dj"],
      [/J/, "Dsch"],
      [/q/i, "K"],
      [/ou/, "u"],
      [/oo|u(?=[^ou])/, "ou"],
      [/ee/, "i"],
      [/ss/, "s"],
      [/mm/, "m"],
      [/ei/, "ai"],
      [/(?<=\w)ah?$/, "ah"],
      [/e(?=[a-z]$)/, "i"],
      [/^W/, "V"],
      [/a(?=[a-z]$)/, "e"],
    ],
  },
  {
    origin: "Turkish",
    weight: 14,
    familyNames: words(
      "Yılmaz Kaya Demir Çelik Şahin Yıldız Aydın Öztürk Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özdemir Şimşek Polat Güneş Bulut Aksoy Korkmaz Erdoğan Taş Avcı Yalçın Güler Yavuz Tekin Acar Şen Ateş Özcan Turan Uçar Işık Bozkurt Keskin Ünal",
    ),
    givenNames: words(
      "Mehmet Elif Emre Zeynep Can Ayşe Burak Selin Murat Derya Ozan Gül Mustafa Fatma Ahmet Emine Ali Hatice Hüseyin Meryem İbrahim Şerife Hasan Sultan İsmail Hacer Osman Esra Yusuf Merve Ömer Büşra Çağlar Gökhan Uğur Özlem Sibel Tuğba Kübra Yasemin",
    ),
    percent: { secondGiven: 25, oneName: 0, doubleFamily: 5, firstOfJanuary: 4, respelt: 12 },
    spellings: [
      [/[öÖ]/, "o"],
      [/[üÜ]/, "u"],
      [/ş/, "sch"],
      [/Ş/, "Sh"],
      [/ç/, "ch"],
      [/Ç/, "Tsch"],
      [/ğ/, "g"],
      [/ı/, "i"],
      [/y/, "j"],
    ],
  },
  {
    origin: "Ukrainian",
    weight: 20,
    familyNames: words(
      "Shevchenko Bondarenko Kovalenko Tkachenko Kravchenko Oliinyk Lysenko Moroz Rudenko Savchenko Kovalska Petrovska Melnyk Shevchuk Polishchuk Boiko Kovalchuk Marchenko Tymoshenko Zakharchenko Ivanova Pavlenko Vasylenko Hrytsenko Yurchenko Zhuk Khomenko Tsymbal Shcherbak Yatsenko Karpenko Levchenko Romanova Kuzmenko Sydorenko Havryliuk Panasiuk Didenko Symonenko Chornovol",
    ),
    givenNames: words(
      "Oksana Andrii Iryna Taras Nadiia Bohdan Olena Danylo Kateryna Maksym Yuliia Dmytro Oleksandr Oleksandra Svitlana Serhii Tetiana Volodymyr Nataliia Viktor Halyna Ihor Liudmyla Yaroslav Anastasiia Mykola Valentyna Pavlo Khrystyna Artem Sofiia Roman Zhanna Denys Alina Vitalii Mariia Yevhen Larysa Zakhar",
    ),
    percent: { secondGiven: 35, oneName: 0, doubleFamily: 1, firstOfJanuary: 1, respelt: 20 },
    spellings: [
      [/shch/i, "schtsch"],
      [/sh/, "sch"],
      [/Sh/, "Sch"],
      [/Sh/, "Š"],
      [/ch/, "tsch"],
      [/ch/, "č"],
      [/zh/i, "sch"],
      [/kh/, "ch"],
      [/ts/, "z"],
      [/v/, "w"],
      [/V/, "W"],
      [/ii/, "ij"],
      [/ii/, "iy"],
      [/iu/, "ju"],
      [/^Yu/, "Ju"],
      [/^Ya/, "Ja"],
      [/ia/, "ja"],
      [/y(?=[a-z])/, "i"],
      [/ks/, "x"],
    ],
    otherForm: (family) =>
      family.endsWith("ska") ? family.replace(/ska$/, "skyi") : family.replace(/ov(a?)$/, (_, a) => (a ? "ov" : "ova")),
  },
  {
    origin: "German",
    weight: 8,
    familyNames: words(
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Weiß Huber Kaiser Groß",
    ),
    givenNames: words(
      "Peter Anna Michael Maria Thomas Sabine Andreas Petra Wolfgang Monika Jörg Käthe Jürgen Ursula Klaus Renate Karl-Heinz Anna-Lena Hans Brigitte Stefan Claudia Uwe Birgit Günter Heike Frank Gisela Werner Susanne Lukas Lea Jonas Leonie Finn Mia Paul Emma Björn Zoë",
    ),
    percent: { secondGiven: 30, oneName: 0, doubleFamily: 6, firstOfJanuary: 0, respelt: 4 },
    spellings: [
      [/ü/, "ue"],
      [/ö/, "oe"],
      [/ä/, "ae"],
      [/ß/, "ss"],
      [/-/, " "],
      [/dt$/, "tt"],
      [/nn$/, "n"],
      [/ai/, "ay"],
      [/ey/, "ei"],
    ],
  },
  {
    origin: "South-East European",
    weight: 12,
    familyNames: words(
      "Krasniqi Gashi Berisha Hoxha Shala Morina Bytyçi Rexhepi Kastrati Zeqiri Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Hadžić Hodžić Kovačević Babić Marić Jurić Popescu Ionescu Dumitru Marin Țăranu Radu Dimitrova Ivanova Petrova Georgieva Stoyanov Todorov Selimović Osmani Bajrami Krstevska",
    ),
    givenNames: words(
      "Arben Vjosa Blerim Teuta Driton Arta Luan Mimoza Besnik Drita Marko Jelena Nikola Milica Stefan Željko Đorđe Šejla Emina Adnan Amela Senad Andrei Ioana Mihai Elena Cristian Florin Alina Gabriela Georgi Yordanka Dimitar Desislava Plamen Ivana Luka Ana Senka Fatmir",
    ),
    percent: { secondGiven: 10, oneName: 0, doubleFamily: 3, firstOfJanuary: 1, respelt: 10 },
    spellings: [
      [/ć/, "c"],
      [/ć/, "tsch"],
      [/č/, "c"],
      [/đ/, "dj"],
      [/Đ/, "Dj"],
      [/ž/, "z"],
      [/š/, "s"],
      [/Š/, "Sch"],
      [/xh/i, "dsch"],
      [/sh/, "sch"],
      [/ç/, "c"],
      [/[țț]/, "t"],
      [/y/, "j"],
      [/j/, "y"],
    ],
    otherForm: (family) =>
      family.endsWith("ska")
        ? family.replace(/ska$/, "ski")
        : family.replace(/([eo])v(a?)$/, (_, e, a) => (a ? `${e}v` : `${e}va`)),
  },
  {
    origin: "West African",
    weight: 8,
    familyNames: words(
      "Diallo Bah Barry Sow Camara Condé Keïta Touré Sylla Baldé Traoré Coulibaly Konaté Ouattara Koné Cissé Diarra Sidibé Sangaré Ndiaye Diop Fall Gueye Mbaye Okafor Adeyemi Balogun Eze Nwosu Okoro Musa Bello Osagie Mensah Owusu Boateng Asante Appiah Agyeman Jallow",
    ),
    givenNames: words(
      "Mamadou Aissatou Ibrahima Fatoumata Alpha Mariama Ousmane Kadiatou Boubacar Hawa Amadou Aminata Moussa Oumou Abdoulaye Ramatoulaye Souleymane Djénabou Lamine Binta Chinedu Blessing Emeka Grace Tunde Joy Samuel Patience Ifeanyi Mercy Kwame Abena Kofi Ama Yaw Akosua Sekou Nana Cheikh Awa",
    ),
    percent: { secondGiven: 35, oneName: 0, doubleFamily: 4, firstOfJanuary: 8, respelt: 12 },
    spellings: [
      [/ou/, "u"],
      [/Ou/, "U"],
      [/dj/i, "J"],
      [/ï/, "i"],
      [/é/, "e"],
      [/é$/, "eh"],
      [/ss/, "s"],
      [/Mamadou/, "Mamadu"],
      [/^J/, "Di"],
    ],
  },
  {
    origin: "Afghan and Indonesian",
    weight: 8,
    familyNames: words(
      "Ahmadi Rahimi Karimi Noori Haidari Azizi Sadat Popal Safi Wardak Hosseini Rezai Jafari Rahmani Sadeghi Akbari Ebrahimi Farhadi Stanikzai Zadran Hotak Mangal Sherzai Naseri Yousefi Wibowo Santoso Hidayat Nugroho Setiawan Saputra Wijaya Kurniawan Lestari Susanto Halim Gunawan Siregar Nasution Lubis",
    ),
    givenNames: words(
      "Amanullah Farid Zahra Navid Mina Hamid Laila Reza Parwin Milad Soraya Jawad Fatima Mohammad Ghulam Najibullah Zabihullah Rahmatullah Wahida Shukria Marzia Tahira Abdulhadi Nasir Qais Roya Sahar Humaira Zarmina Esmatullah Suharto Wayan Dewi Putri Agung Budi Siti Nur Ratna Joko",
    ),
    percent: { secondGiven: 25, oneName: 25, doubleFamily: 1, firstOfJanuary: 20, respelt: 18 },
    spellings: [
      [/ullah/, "ollah"],
      [/u/, "o"],
      [/oo/, "u"],
      [/w/, "v"],
      [/W/, "V"],
      [/mm/, "m"],
      [/sh/i, "Sch"],
      [/gh/i, "G"],
      [/ss/, "s"],
      [/e/, "i"],
      [/i$/, "y"],
      [/ai/, "ei"],
    ],
  },
];
