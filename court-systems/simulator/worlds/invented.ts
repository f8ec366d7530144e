import type { Person } from "../../shapes.js";
import { numberOf } from "../hash.js";
import type { WorldItem } from "./world.js";

/**
 * What a person owns where no world was laid down: it follows from the id number, else the name, so the same person owns
 * the same things in every case. One or no deposit of up to 30,000 yuan, a vehicle in one of four, a house in one of three,
 * land in one of six; only the deposit can be controlled over the network.
 */
export function inventedItems(person: Person): WorldItem[] {
  const draw = (what: string, below: number) => numberOf(`${person.idNumber ?? person.name} ${what}`) % below;
  const item = (type: WorldItem["type"], value: number): WorldItem => ({ type, value: `${value}.00`, encumbered: false, inLine: 1 });
  return [
    ...(draw("deposit", 4) > 0 ? [item("bankDeposit", 100 + draw("balance", 30_000))] : []),
    ...(draw("vehicle", 4) === 0 ? [item("vehicle", 10_000 + 100 * draw("car", 900))] : []),
    ...(draw("house", 3) === 0 ? [item("house", 150_000 + 1_000 * draw("rooms", 450))] : []),
    ...(draw("land", 6) === 0 ? [item("land", 20_000 + 1_000 * draw("mu", 80))] : []),
  ];
}
