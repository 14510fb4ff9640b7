/** Questions with one variable, for what is put into it. */
export const TERRITORY = "query($ags:Ags!){territory(ags:$ags){name}}";
export const YEARS = "query($years:[Int!]!){fundingByPillar(years:$years){year}}";
export const RELEASE = "mutation($input:ReleasePathInput!){releasePath(input:$input){token}}";
