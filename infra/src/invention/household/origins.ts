import { Career } from "./career.js";

/** Where invented people come from: citizenship by Destatis key, names in Latin letters, and how people of it usually come to stay. */
export interface Origin {
  readonly citizenship: string;
  /** In proportion to which people are invented. */
  readonly weight: number;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly careers: readonly (readonly [career: Career, weight: number])[];
}

const { REFUGEE, SUBSIDIARY, REFUSED, PENDING, FAMILY, SKILLED, STUDENT, TEMPORARY_PROTECTION, FREE_MOVEMENT } = Career;
const FLIGHT = [
  [REFUGEE, 4],
  [SUBSIDIARY, 4],
  [REFUSED, 3],
  [PENDING, 1],
  [FAMILY, 2],
] as const;
const REFUSED_MOSTLY = [
  [REFUSED, 6],
  [PENDING, 2],
  [FAMILY, 2],
  [SKILLED, 1],
] as const;
const WORK = [
  [SKILLED, 4],
  [STUDENT, 2],
  [FAMILY, 4],
] as const;
const EUROPEAN_UNION = [[FREE_MOVEMENT, 1]] as const;

const words = (text: string) => text.split(" ");

/** A coarse picture of North Rhine-Westphalia; the shares are rounded and stand for no statistics. */
export const ORIGINS: readonly Origin[] = [
  {
    citizenship: "475",
    weight: 22,
    familyNames: words("Haddad Khalil Darwish Nasser Sabbagh Issa Hamdan Kassem Yazji Shami Najjar Barakat"),
    givenNames: words("Ahmad Rana Omar Lina Yusuf Hala Karim Nour Sami Reem Tarek Dima Bilal Amal"),
    careers: FLIGHT,
  },
  {
    citizenship: "423",
    weight: 8,
    familyNames: words("Ahmadi Rahimi Karimi Noori Haidari Azizi Sadat Popal Safi Wardak"),
    givenNames: words("Farid Zahra Navid Mina Hamid Laila Reza Parwin Milad Soraya Jawad Fatima"),
    careers: FLIGHT,
  },
  {
    citizenship: "438",
    weight: 7,
    familyNames: words("Hassan Jabbar Salih Kadhim Rashid Barzani Qasim Hadi Mahmud Yousif"),
    givenNames: words("Ali Zainab Hussein Shilan Rebin Noor Dilan Mustafa Huda Aras Ronak Amir"),
    careers: FLIGHT,
  },
  {
    citizenship: "163",
    weight: 12,
    familyNames: words("Yılmaz Kaya Demir Çelik Şahin Yıldız Aydın Öztürk Arslan Doğan Kılıç Aslan"),
    givenNames: words("Mehmet Elif Emre Zeynep Can Ayşe Burak Selin Murat Derya Ozan Gül"),
    careers: [...WORK, [REFUSED, 2]],
  },
  {
    citizenship: "166",
    weight: 18,
    familyNames: words("Shevchenko Bondarenko Kovalenko Tkachenko Kravchenko Oliinyk Lysenko Moroz Rudenko Savchenko"),
    givenNames: words("Oksana Andrii Iryna Taras Nadiia Bohdan Olena Danylo Kateryna Maksym Yuliia Dmytro"),
    careers: [[TEMPORARY_PROTECTION, 1]],
  },
  {
    citizenship: "261",
    weight: 4,
    familyNames: words("Diallo Bah Barry Sow Camara Condé Keïta Touré Sylla Baldé"),
    givenNames: words("Mamadou Aissatou Ibrahima Fatoumata Alpha Mariama Ousmane Kadiatou Boubacar Hawa"),
    careers: REFUSED_MOSTLY,
  },
  {
    citizenship: "232",
    weight: 3,
    familyNames: words("Okafor Adeyemi Balogun Eze Nwosu Okoro Musa Ibrahim Bello Osagie"),
    givenNames: words("Chinedu Blessing Emeka Grace Tunde Joy Samuel Patience Ifeanyi Mercy"),
    careers: REFUSED_MOSTLY,
  },
  {
    citizenship: "150",
    weight: 4,
    familyNames: words("Krasniqi Gashi Berisha Hoxha Shala Morina Bytyqi Rexhepi Kastrati Zeqiri"),
    givenNames: words("Arben Vjosa Blerim Teuta Driton Arta Luan Mimoza Besnik Drita"),
    careers: [...WORK, [REFUSED, 3]],
  },
  {
    citizenship: "439",
    weight: 4,
    familyNames: words("Hosseini Rezaei Moradi Jafari Rahmani Tehrani Sadeghi Akbari Ebrahimi Farhadi"),
    givenNames: words("Arash Shirin Kaveh Nasrin Babak Leila Dariush Parisa Cyrus Azadeh"),
    careers: [
      [REFUGEE, 4],
      [STUDENT, 3],
      [REFUSED, 2],
      [SKILLED, 2],
    ],
  },
  {
    citizenship: "224",
    weight: 2,
    familyNames: words("Tesfay Ghebremedhin Haile Tekle Kidane Weldu Berhane Habtom Mehari Yohannes"),
    givenNames: words("Abel Selam Filmon Rahwa Daniel Saba Yonas Winta Samson Luwam"),
    careers: FLIGHT,
  },
  {
    citizenship: "436",
    weight: 5,
    familyNames: words("Sharma Patel Singh Nair Reddy Iyer Gupta Menon Rao Das"),
    givenNames: words("Arjun Priya Rohan Ananya Vikram Kavya Rahul Meera Sanjay Divya"),
    careers: WORK,
  },
  {
    citizenship: "154",
    weight: 7,
    familyNames: words("Popescu Ionescu Radu Stan Dumitru Marin Tudor Dobre Barbu Nistor"),
    givenNames: words("Andrei Ioana Mihai Elena Cristian Maria Florin Alina Radu Gabriela"),
    careers: EUROPEAN_UNION,
  },
  {
    citizenship: "152",
    weight: 4,
    familyNames: words("Kowalczyk Wójcik Kamińska Zieliński Szymańska Dąbrowski Kozłowska Mazur Krawczyk Górski"),
    givenNames: words("Paweł Agnieszka Tomasz Magdalena Michał Ewa Krzysztof Katarzyna Łukasz Zofia"),
    careers: EUROPEAN_UNION,
  },
];
